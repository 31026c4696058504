using System.Globalization;
using System.Text.RegularExpressions;

namespace HostUp.Client.Dns;

/// <summary>The one form in which the values of a type are kept.</summary>
internal static class DnsValue
{
    private static readonly Regex Mx = new("^\\s*([0-9]{1,5})\\s+(\\S+)\\s*$", RegexOptions.CultureInvariant);

    private static readonly Regex Srv = new("^\\s*(?:([0-9]{1,5})\\s+)?([0-9]{1,5})\\s+([0-9]{1,5})\\s+(\\S+)\\s*$", RegexOptions.CultureInvariant);

    /// <summary>The form kept; what is not well formed, as it is, for <see cref="DnsRecordCheck"/> to find.</summary>
    public static string Canonical(string type, string value) => type switch
    {
        "A" => value.Trim(),
        "AAAA" => DnsAddress.IPv6(value.Trim()) ?? value.Trim(),
        "CAA" => CaaValue.Canonical(value) ?? value.Trim(),
        "TLSA" => TlsaValue.Canonical(value) ?? value.Trim(),
        "TXT" => value,
        _ when DnsRecordTypes.HasTarget(type) => DnsName.Host(value),
        _ => value.Trim(),
    };

    /// <summary>Numbers that stand before the host, as in zone files and in many services' own lists, go where HostUp has them.</summary>
    public static void TakeApart(string type, ref string value, ref int? priority, ref int? weight, ref int? port)
    {
        if (type == "MX" && priority is null && Mx.Match(value) is { Success: true } mx)
        {
            (priority, value) = (Number(mx.Groups[1]), mx.Groups[2].Value);
        }
        else if (type == "SRV" && weight is null && port is null && Srv.Match(value) is { Success: true } srv && srv.Groups[1].Success == priority is null)
        {
            priority ??= Number(srv.Groups[1]);
            (weight, port, value) = (Number(srv.Groups[2]), Number(srv.Groups[3]), srv.Groups[4].Value);
        }
    }

    private static int Number(Capture digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);
}
