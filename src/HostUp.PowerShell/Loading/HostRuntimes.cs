using System;
using System.Globalization;

namespace HostUp.PowerShell.Loading;

/// <summary>Tells runtimes apart by what they call themselves: netstandard2.0 has nothing better.</summary>
internal static class HostRuntimes
{
    // PowerShell 7.4's.
    private const int Oldest = 8;

    private const string Framework = ".NET Framework";
    private const string Core = ".NET Core ";
    private const string Modern = ".NET ";

    /// <summary>Which kind a runtime is.</summary>
    /// <param name="description">What <c>RuntimeInformation.FrameworkDescription</c> says, such as <c>.NET 8.0.31</c>.</param>
    /// <returns>The kind; one that calls itself something unknown is taken for a new one.</returns>
    public static HostRuntime Of(string description)
    {
        if (description.StartsWith(Framework, StringComparison.Ordinal))
        {
            return HostRuntime.Framework;
        }

        // PowerShell 7.0 is on .NET Core 3.1; the name was shortened with .NET 5.
        if (description.StartsWith(Core, StringComparison.Ordinal))
        {
            return HostRuntime.TooOld;
        }

        return description.StartsWith(Modern, StringComparison.Ordinal) && MajorOf(description) < Oldest
            ? HostRuntime.TooOld
            : HostRuntime.LoadContexts;
    }

    private static int MajorOf(string description)
    {
        string version = description.Substring(Modern.Length);
        int end = version.IndexOf('.');
        return end > 0 && int.TryParse(version.Substring(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            ? major
            : int.MaxValue;
    }
}
