using System.Net;
using System.Runtime.CompilerServices;

namespace HostUp.PowerShell.Loading;

/// <summary>
/// TLS 1.2 on .NET Framework. Its HTTP stack takes the process's setting, which profiles and older hosts set to what HostUp refuses; every
/// call would then fail as one without a connection.
/// </summary>
internal static class TransportSecurity
{
    // .NET Framework has these; netstandard2.0's list does not.
    private const SecurityProtocolType SystemDefault = 0;
    private const SecurityProtocolType Tls13 = (SecurityProtocolType)12288;

    /// <summary>What to set instead of what is set.</summary>
    /// <param name="current">What the process allows.</param>
    /// <returns>The same with TLS 1.2 added; null when there is nothing to do: the system decides, or it is as new already.</returns>
    public static SecurityProtocolType? Better(SecurityProtocolType current) =>
        current == SystemDefault || (current & (SecurityProtocolType.Tls12 | Tls13)) != 0
            ? null
            : current | SecurityProtocolType.Tls12;

    /// <summary>Adds what is missing, for the process; nothing is taken away. .NET Framework alone reads it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Ensure()
    {
        if (Better(ServicePointManager.SecurityProtocol) is { } better)
        {
            ServicePointManager.SecurityProtocol = better;
        }
    }
}
