using System;
using System.IO;
using System.Management.Automation;
using System.Security;

namespace HostUp.PowerShell.Output;

/// <summary>Files by the paths that people give: drives and providers of PowerShell's, and the location it is at.</summary>
internal static class FilePaths
{
    /// <summary>The path in the file system.</summary>
    /// <exception cref="NotSupportedException">It is of another provider.</exception>
    public static string Resolve(SessionState session, string path)
    {
        string resolved = session.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out PSDriveInfo _);
        return provider.Name == "FileSystem"
            ? resolved
            : throw new NotSupportedException(Wording.Say(Messages.NoFileSystem, path, provider.Name));
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <param name="path">The path in the file system.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="replaces">Whether a file that is there is replaced; else it is an error.</param>
    public static void Write(string path, byte[] content, bool replaces)
    {
        string beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content, 0, content.Length);
            }

            if (replaces && File.Exists(path))
            {
                File.Delete(path);
            }

            // One that came meanwhile is not overwritten.
            File.Move(beside, path);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Whether a failure is about a path or a file, and not about this program.</summary>
    public static bool IsAboutAFile(Exception exception) => exception is IOException or UnauthorizedAccessException or SecurityException
        or NotSupportedException or ArgumentException or ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException;
}
