using System;
using System.IO;
using System.Management.Automation;
using System.Security;
using HostUp.Client.Dns;

namespace HostUp.PowerShell.Dns;

/// <summary>Files of records, by the paths that people give: drives and providers of PowerShell's, and the location it is at.</summary>
internal static class ZoneFiles
{
    /// <summary>The path in the file system.</summary>
    /// <exception cref="NotSupportedException">It is of another provider.</exception>
    public static string Resolve(SessionState session, string path)
    {
        string resolved = session.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out PSDriveInfo _);
        return provider.Name == "FileSystem"
            ? resolved
            : throw new NotSupportedException(string.Format(System.Globalization.CultureInfo.CurrentCulture, DnsMessages.NoFileSystem, path, provider.Name));
    }

    /// <summary>The text of a file, whatever its encoding.</summary>
    public static string Read(SessionState session, string path) => DnsSourceText.Decode(File.ReadAllBytes(Resolve(session, path)));

    /// <summary>Whether a failure is about a path or a file, and not about this program.</summary>
    public static bool IsAboutAFile(Exception exception) => exception is IOException or UnauthorizedAccessException or SecurityException
        or NotSupportedException or ArgumentException or ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException;
}
