using System;
using System.Globalization;
using System.Text;

namespace HostUp.Client.Dns;

/// <summary>
/// What a zone file, a row, a snapshot and HostUp's own record have in common. Values are kept in one form for each type, so that two
/// records are equal when DNS would say so: names in lower case and without a dot at the end, addresses in their shortest form, text
/// without quotes and in one piece.
/// </summary>
public sealed class DnsRecordData : IEquatable<DnsRecordData>
{
    private DnsRecordData(string name, string type, string value)
    {
        Name = name;
        Type = type;
        Value = value;
    }

    /// <summary>The name within the zone, <c>@</c> for its root.</summary>
    public string Name { get; }

    /// <summary>The type in upper case, such as <c>MX</c>.</summary>
    public string Type { get; }

    /// <summary>The address, host, text or parts, as HostUp takes it.</summary>
    public string Value { get; }

    /// <summary>Seconds; null when nothing is said of it, and then any will do.</summary>
    public int? Ttl { get; private set; }

    /// <summary>Of MX and SRV; null for others.</summary>
    public int? Priority { get; private set; }

    /// <summary>Of SRV; null for others.</summary>
    public int? Weight { get; private set; }

    /// <summary>Of SRV; null for others.</summary>
    public int? Port { get; private set; }

    /// <summary>Whether HostUp's CDN stands before it; null when nothing is said of it, and then either will do.</summary>
    public bool? Proxied { get; private set; }

    /// <summary>Where it was read; null when it was in no file. Two records are equal wherever they stand.</summary>
    public DnsSourcePosition? Position { get; private set; }

    // What makes it this record and no other; time to live and CDN are how it is served.
    internal (string Name, string Type, string Value, int? Priority, int? Weight, int? Port) Key => (
        Name, Type, Value, DnsRecordTypes.TakesPriority(Type) ? Priority : null,
        DnsRecordTypes.TakesWeightAndPort(Type) ? Weight : null, DnsRecordTypes.TakesWeightAndPort(Type) ? Port : null);

    /// <summary>A record from what a person, a row or HostUp says. Nothing is refused here: <see cref="DnsRecordCheck"/> does that.</summary>
    /// <param name="zone">The zone it is in.</param>
    /// <param name="name">Its name, relative or whole.</param>
    /// <param name="type">Its type, in any case.</param>
    /// <param name="value">Its value. Text may be in quotes; <c>10 mail.example.com</c> is taken apart.</param>
    /// <param name="ttl">Seconds, or null.</param>
    /// <param name="priority">Of MX and SRV.</param>
    /// <param name="weight">Of SRV.</param>
    /// <param name="port">Of SRV.</param>
    /// <param name="proxied">Of A, AAAA and CNAME.</param>
    /// <param name="position">Where it was read.</param>
    /// <returns>The record.</returns>
    public static DnsRecordData Create(
        string zone, string? name, string? type, string? value, int? ttl = null, int? priority = null, int? weight = null, int? port = null,
        bool? proxied = null, DnsSourcePosition? position = null)
    {
        string kind = (type ?? string.Empty).Trim().ToUpperInvariant();
        string content = value ?? string.Empty;
        DnsValue.TakeApart(kind, ref content, ref priority, ref weight, ref port);
        string text = kind == "TXT" ? DnsText.Unquote(content) : DnsValue.Canonical(kind, content);
        return Exact(DnsName.Relative(name ?? string.Empty, zone), kind, text, ttl, priority, weight, port, proxied, position);
    }

    /// <summary>A record whose name and value are already in the form kept here.</summary>
    internal static DnsRecordData Exact(
        string name, string type, string value, int? ttl, int? priority, int? weight, int? port, bool? proxied, DnsSourcePosition? position) => new(name, type, value)
        {
            Ttl = ttl,

            // An edition of HostUp's API gives zero or null where a type has no such number.
            Priority = DnsRecordTypes.TakesPriority(type) || priority != 0 ? priority : null,
            Weight = DnsRecordTypes.TakesWeightAndPort(type) || weight != 0 ? weight : null,
            Port = DnsRecordTypes.TakesWeightAndPort(type) || port != 0 ? port : null,
            Proxied = DnsRecordTypes.TakesProxied(type) || proxied == true ? proxied : null,
            Position = position,
        };

    /// <summary>The same with another time to live and CDN.</summary>
    internal DnsRecordData Served(int? ttl, bool? proxied) => Exact(Name, Type, Value, ttl, Priority, Weight, Port, proxied, Position);

    /// <summary>Whether both say the same of everything.</summary>
    /// <param name="other">The other record.</param>
    /// <returns>True when nothing but their position differs.</returns>
    public bool Equals(DnsRecordData? other) => other is not null && Key.Equals(other.Key) && Ttl == other.Ttl && Proxied == other.Proxied;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DnsRecordData);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    /// <summary>Its value with its numbers, and how it is served: <c>10 mail.example.com ttl 3600</c>.</summary>
    /// <returns>A line without name and type, which whoever shows it has beside it.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (int? number in new[] { Priority, Weight, Port })
        {
            _ = number is { } known ? text.Append(known.ToString(CultureInfo.InvariantCulture)).Append(' ') : text;
        }

        text.Append(Value);
        _ = Ttl is { } seconds ? text.Append(" ttl ").Append(seconds.ToString(CultureInfo.InvariantCulture)) : text;
        return (Proxied == true ? text.Append(" proxied") : text).ToString();
    }
}
