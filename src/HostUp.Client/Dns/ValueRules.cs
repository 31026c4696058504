using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>What the value of each type must be.</summary>
internal static class ValueRules
{
    public static IEnumerable<DnsProblem> Check(DnsRecordData record, string zone)
    {
        string value = record.Value;
        if (value.Length == 0)
        {
            return [Wrong(DnsRule.ValueMissing, static () => DnsMessages.ValueMissing)];
        }

        return record.Type switch
        {
            "A" => DnsAddress.IPv4(value) is null ? [Wrong(DnsRule.InvalidIPv4, static () => DnsMessages.InvalidIPv4, value)] : [],
            "AAAA" => DnsAddress.IPv6(value) is null ? [Wrong(DnsRule.InvalidIPv6, static () => DnsMessages.InvalidIPv6, value)] : [],
            "CAA" => CaaValue.Canonical(value) is null ? [Wrong(DnsRule.InvalidCaa, static () => DnsMessages.InvalidCaa, value)] : [],
            "TLSA" => TlsaValue.Canonical(value) is null ? [Wrong(DnsRule.InvalidTlsa, static () => DnsMessages.InvalidTlsa, value)] : [],
            "TXT" => Text(),
            _ => Target(),
        };

        IEnumerable<DnsProblem> Text()
        {
            if (!DnsText.IsText(value))
            {
                yield return Wrong(DnsRule.InvalidText, static () => DnsMessages.InvalidText);
            }
            else if (!DnsText.IsBalanced(value))
            {
                yield return Wrong(DnsRule.QuotesUnbalanced, static () => DnsMessages.QuotesUnbalanced);
            }
            else if (DnsText.Unquote(value) != value)
            {
                yield return Wrong(DnsRule.QuotesLost, static () => DnsMessages.QuotesLost);
            }
        }

        IEnumerable<DnsProblem> Target()
        {
            // No host at all: no mail is taken (RFC 7505), the service is not there (RFC 2782).
            if (value == "." && record.Type is ("MX" or "SRV"))
            {
                yield break;
            }

            if (DnsAddress.IsAddress(value))
            {
                yield return Wrong(DnsRule.AddressForName, static () => DnsMessages.AddressForName, value, record.Type);
            }
            else if (value.EndsWith("." + zone + "." + zone, StringComparison.Ordinal) || value == zone + "." + zone)
            {
                yield return Wrong(DnsRule.ZoneNameTwice, static () => DnsMessages.ZoneNameTwice, value, zone);
            }
            else if (!IsHost(value))
            {
                yield return Wrong(DnsRule.InvalidHostName, static () => DnsMessages.InvalidHostName, value);
            }
            else if (NameRules.IsTooLong(value))
            {
                yield return Wrong(DnsRule.NameTooLong, static () => DnsMessages.NameTooLong, value);
            }
            else if (value.IndexOf('.') < 0)
            {
                yield return Wrong(DnsRule.DotMissing, static () => DnsMessages.DotMissing, value, value + "." + zone);
            }
        }

        // The targets of mail, name servers and services are machines (RFC 2181, 10.3; RFC 1123, 2.1); those of CNAME and ALIAS any names.
        bool IsHost(string name) => NameRules.IsName(name) && (record.Type is "CNAME" or "ALIAS"
            || DnsName.Labels(name).All(static label => label[0] != '-' && label[label.Length - 1] != '-' && label.IndexOf('_') < 0));

        DnsProblem Wrong(DnsRule rule, Func<string> message, params object?[] values) => new(rule, "value", record, null, message, values);
    }
}
