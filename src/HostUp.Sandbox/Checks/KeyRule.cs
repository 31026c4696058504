using System;
using System.Net.Http.Headers;

namespace HostUp.Sandbox.Checks;

/// <summary>Whether an Authorization header carries the sandbox's key.</summary>
internal static class KeyRule
{
    // The scheme is compared without regard to case (RFC 9110, 11.1), the key exactly.
    public static bool IsAuthorized(string? authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? value)
            && string.Equals(value.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            && string.Equals(value.Parameter, SandboxAccount.ApiKey, StringComparison.Ordinal);
}
