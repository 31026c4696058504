using System.Text.RegularExpressions;

namespace HostUp.Sandbox.Billing;

/// <summary>Whether a text could be the address of a mailbox. Apart from its route, so that the expression is built when it is first needed.</summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3: a path of 256 octets, less its angle brackets.
    private const int Longest = 254;

    private static readonly Regex Form = new(@"\A[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+\z", RegexOptions.CultureInvariant);

    public static bool IsValid(string text) => text.Length <= Longest && Form.IsMatch(text);
}
