using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>Reads what stands behind the type of a record.</summary>
internal sealed class ZoneFileData(ProblemList problems)
{
    // The words are the fields' names, which are the same in every language.
    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["A"] = ["address"],
        ["AAAA"] = ["address"],
        ["CNAME"] = ["target"],
        ["ALIAS"] = ["target"],
        ["NS"] = ["target"],
        ["MX"] = ["priority", "target"],
        ["SRV"] = ["priority", "weight", "port", "target"],
        ["CAA"] = ["flags", "tag", "value"],
        ["TLSA"] = ["usage", "selector", "matching-type", "data"],
        ["TXT"] = ["text"],
        ["SOA"] = ["mname", "rname", "serial", "refresh", "retry", "expire", "minimum"],
    };

    /// <summary>Value and numbers; null when they cannot be read, and that was said.</summary>
    public (string Value, int?[] Numbers)? Read(string type, IReadOnlyList<ZoneFileToken> data, ZoneFileEntry entry, string origin)
    {
        if (!HasParts(type, data, entry))
        {
            return null;
        }

        string value;
        switch (type)
        {
            case "TXT":
                string? text = DnsText.Decode(string.Concat(data.Select(static token => token.Raw)));
                if (text is null)
                {
                    problems.Add(DnsRule.Syntax, "value", data[0].Line, data[0].Column, static () => DnsMessages.InvalidEscape);
                }

                return text is null ? null : (text, []);
            case "CAA":
                value = $"{data[0].Raw} {data[1].Raw} \"{data[2].Raw}\"";
                return (CaaValue.Canonical(value) ?? value, []);
            case "TLSA":
                value = string.Join(" ", data.Select(static token => token.Raw));
                return (TlsaValue.Canonical(value) ?? value, []);
            case "A" or "AAAA":
                return (DnsValue.Canonical(type, data[0].Raw), []);
        }

        var numbers = new int?[data.Count - 1];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!ushort.TryParse(data[i].Raw, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number))
            {
                problems.Add(DnsRule.Syntax, Parts[type][i], data[i].Line, data[i].Column, static () => DnsMessages.InvalidNumber, data[i].Raw, 0, 65535);
                return null;
            }

            numbers[i] = number;
        }

        ZoneFileToken target = data[data.Count - 1];
        if (ZoneFileName.Read(target.Raw, origin) is { } name)
        {
            return (DnsName.Host(name), numbers);
        }

        problems.Add(DnsRule.Syntax, "value", target.Line, target.Column, static () => DnsMessages.InvalidEscape);
        return null;
    }

    /// <summary>Whether there are as many parts as the type has; TLSA's digits and text may be in several.</summary>
    public bool HasParts(string type, IReadOnlyList<ZoneFileToken> data, ZoneFileEntry entry)
    {
        string[] parts = Parts[type];
        if (data.Count < parts.Length)
        {
            problems.Syntax(entry.EndLine, entry.EndColumn, static () => DnsMessages.PartMissing, parts[data.Count], type, string.Join(" ", parts));
            return false;
        }

        if (data.Count > parts.Length && type is not ("TXT" or "TLSA"))
        {
            ZoneFileToken extra = data[parts.Length];
            problems.Syntax(extra.Line, extra.Column, static () => DnsMessages.PartNotExpected, extra.Raw, type, string.Join(" ", parts));
            return false;
        }

        return true;
    }
}
