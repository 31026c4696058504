using System.IO;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Files of records.</summary>
internal static class ZoneFiles
{
    /// <summary>The text of a file, whatever its encoding.</summary>
    public static string Read(SessionState session, string path) => DnsSourceText.Decode(File.ReadAllBytes(FilePaths.Resolve(session, path)));
}
