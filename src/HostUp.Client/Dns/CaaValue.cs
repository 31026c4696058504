using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace HostUp.Client.Dns;

/// <summary>A CAA value (RFC 8659), <c>0 issue "letsencrypt.org"</c>: which authorities may issue certificates.</summary>
internal static class CaaValue
{
    private static readonly Regex Form = new(
        "^\\s*([0-9]{1,9})\\s+\"?([A-Za-z0-9]+)\"?\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"]+))\\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Flags, tag in lower case (it has none of its own), and the value in quotes; null when it is no such value.</summary>
    public static string? Canonical(string value)
    {
        Match match = Form.Match(value);
        if (!match.Success || int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var flags && flags > 255)
        {
            return null;
        }

        string? text = DnsText.Decode(match.Groups[3].Success ? match.Groups[3].Value : match.Groups[4].Value);
        return text is null || text.Length > 255 || text.Any(static c => c is < ' ' or > '~')
            ? null
            : $"{flags} {match.Groups[2].Value.ToLowerInvariant()} {DnsText.Quote(text)}";
    }
}
