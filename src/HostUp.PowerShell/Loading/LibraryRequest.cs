using System;
using System.IO;
using System.Reflection;

namespace HostUp.PowerShell.Loading;

/// <summary>
/// Which file answers when .NET Framework asks for an assembly. The event comes for everything that anything in the process looks for and
/// does not find, so what cannot be told is not answered, and nothing is thrown at whoever asks.
/// </summary>
internal static class LibraryRequest
{
    /// <summary>The file to load.</summary>
    /// <param name="name">The display name that is asked for.</param>
    /// <param name="asksForItself">Whether one of the module's assemblies asks; null when nobody in particular does.</param>
    /// <param name="folder">The folder of the module's libraries.</param>
    /// <param name="own">The names that are the project's alone, which anybody may ask for.</param>
    /// <returns>A file that is there; null when the request is somebody else's.</returns>
    public static string? FileFor(string? name, bool? asksForItself, string folder, string[] own)
    {
        if (asksForItself == false || string.IsNullOrEmpty(name))
        {
            return null;
        }

        try
        {
            var wanted = new AssemblyName(name);
            if (asksForItself is null && Array.IndexOf(own, wanted.Name) < 0)
            {
                return null;
            }

            // What an assembly says in another language is in a folder of that name beside it.
            string path = Path.Combine(folder, wanted.CultureName ?? string.Empty, wanted.Name + ".dll");
            return File.Exists(path) ? path : null;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or NotSupportedException)
        {
            // No name of an assembly, or none that a file can have.
            return null;
        }
    }

    /// <summary>Whether an assembly is a file of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="location">
    /// Gives the assembly's file: empty for one that was loaded from bytes; for one made in memory .NET Framework throws instead.
    /// </param>
    public static bool IsIn(string folder, Func<string?> location)
    {
        try
        {
            // .NET Framework has no folder for an empty path, and throws.
            return location() is { Length: > 0 } file
                && string.Equals(Path.GetDirectoryName(file), folder, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException or IOException)
        {
            return false;
        }
    }
}
