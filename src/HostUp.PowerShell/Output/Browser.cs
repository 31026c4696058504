using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace HostUp.PowerShell.Output;

/// <summary>The user's browser. Where nobody sits at a screen there is none.</summary>
internal static class Browser
{
    private const string Chooser = "xdg-open";

    private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>Whether there is one to open a page in.</summary>
    public static bool IsThere => Program is not null || (IsWindows && Environment.UserInteractive);

    // BROWSER is where other programs look too: of several, the first.
    private static string? Program =>
        Variable("BROWSER") is { } chosen ? (IsWindows ? chosen : chosen.Split(':')[0])
            : IsWindows ? null
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "/usr/bin/open"
            : (Variable("DISPLAY") ?? Variable("WAYLAND_DISPLAY")) is not null && IsOnPath(Chooser) ? Chooser
            : null;

    /// <summary>Opens a page; what the browser writes is not shown, for it may be the address.</summary>
    /// <returns>Whether a browser took it.</returns>
    public static bool Open(string address)
    {
        // As an address is written it has no blank and no quotation mark: it is one argument.
        string page = new Uri(address).AbsoluteUri;
        try
        {
            if (Program is not { } name)
            {
                using Process? shell = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
                return true;
            }

            using Process? program = Process.Start(new ProcessStartInfo(name, "\"" + page + "\"")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            program?.BeginOutputReadLine();
            program?.BeginErrorReadLine();
            return program is not null;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static bool IsOnPath(string program) =>
        (Variable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
