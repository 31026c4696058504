using System;
using System.Linq;

namespace HostUp.Client.Api;

/// <summary>The form of HostUp's identifiers: a prefix such as <c>dom_</c>, and letters and digits.</summary>
internal static class IdForm
{
    private const int Longest = 100;

    /// <summary>
    /// Whether a text has the form. HostUp's examples have 26 characters after the prefix; their number is not documented, so any number
    /// is let through. Characters that would change the path are not.
    /// </summary>
    public static bool Has(string prefix, string? id) =>
        id is { Length: <= Longest } && id.Length > prefix.Length
        && id.StartsWith(prefix, StringComparison.Ordinal)
        && id.Skip(prefix.Length).All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
