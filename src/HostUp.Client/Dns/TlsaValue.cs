using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace HostUp.Client.Dns;

/// <summary>A TLSA value (RFC 6698), <c>3 1 1 0123…</c>: the certificate a server is to show.</summary>
internal static class TlsaValue
{
    private static readonly Regex Form = new("^\\s*([0-9]{1,3})\\s+([0-9]{1,3})\\s+([0-9]{1,3})\\s+([0-9A-Fa-f][0-9A-Fa-f\\s]*)$", RegexOptions.CultureInvariant);

    /// <summary>Three numbers and the digits in one piece and in lower case; null when it is no such value.</summary>
    public static string? Canonical(string value)
    {
        Match match = Form.Match(value);
        if (!match.Success)
        {
            return null;
        }

        int[] numbers = [.. Enumerable.Range(1, 3).Select(i => int.Parse(match.Groups[i].Value, CultureInfo.InvariantCulture))];
        string digits = new([.. match.Groups[4].Value.Where(static c => !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant)]);
        int? needed = numbers[2] switch { 1 => 64, 2 => 128, _ => null };
        return numbers[0] > 3 || numbers[1] > 1 || numbers[2] > 2 || digits.Length % 2 != 0 || (needed is { } length && digits.Length != length)
            ? null
            : $"{numbers[0]} {numbers[1]} {numbers[2]} {digits}";
    }
}
