using System.Text.RegularExpressions;

namespace HostUp.Sandbox.Checks;

/// <summary>
/// Whether a text is a domain name below a top-level domain, as DNS spells it: letters, digits and hyphens (RFC 1035, RFC 5891).
/// </summary>
internal static class DomainName
{
    private const int Longest = 253;

    private static readonly Regex Form = new(
        @"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool IsValid(string text) => text.Length <= Longest && Form.IsMatch(text);
}
