using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.PowerShell.Domains;

/// <summary>The gates that HostUp puts into what it answers to a call that it refuses.</summary>
internal static class RefusedGates
{
    /// <summary>The gate of an action; null when the answer has none.</summary>
    public static ActionGate? FindGate(this HostUpApiException exception, string action) =>
        exception.Extensions.TryGetValue("actions", out object? actions) && actions is FreeFormObject gates
            && gates.TryGetValue(action, out object? found) && found is FreeFormObject gate
            ? new ActionGate { Reason = Text(gate, "reason"), Code = Text(gate, "code") }
            : null;

    private static string? Text(FreeFormObject gate, string name) => gate.TryGetValue(name, out object? value) ? value as string : null;
}
