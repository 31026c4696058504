using System;
using System.Linq;

namespace HostUp.Sandbox.Checks;

/// <summary>
/// HostUp's edge is known to turn away <c>Python-urllib</c>, and to let curl pass. That other libraries' default agents are refused too
/// is the strict reading: a client must name itself.
/// </summary>
internal static class UserAgentRule
{
    private static readonly string[] Defaults =
        ["Python-urllib", "python-requests", "Go-http-client", "Java/", "libwww-perl", "okhttp", "axios/", "node-fetch", "undici"];

    public static bool Refuses(string? userAgent)
    {
        return string.IsNullOrWhiteSpace(userAgent)
            || Defaults.Any(name => userAgent!.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            || IsInvokeRestMethod(userAgent!);
    }

    // Mozilla/5.0 (Linux; ...) PowerShell/7.4.0, and Mozilla/5.0 (Windows NT; ...) WindowsPowerShell/5.1
    private static bool IsInvokeRestMethod(string userAgent)
    {
        return userAgent.StartsWith("Mozilla/", StringComparison.OrdinalIgnoreCase)
            && userAgent.IndexOf("PowerShell/", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
