using System;
using System.Globalization;
using System.Linq;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Forwarding;

/// <summary>An MX record of a domain that is not HostUp's for forwarding: the domain's mail goes where it says.</summary>
public sealed class ForeignMxRecord
{
    private static readonly string[] Hosts = ["value", "content", "host", "hostname", "exchange", "target"];
    private static readonly string[] Priorities = ["priority", "prio", "preference"];

    internal ForeignMxRecord(int? priority, string value)
    {
        Priority = priority;
        Value = value;
    }

    /// <summary>The lowest goes first; null when HostUp does not say.</summary>
    public int? Priority { get; }

    /// <summary>The host that takes the mail, as people write it.</summary>
    public string Value { get; }

    /// <summary>Priority and host, as in <c>10 mail.example.com</c>.</summary>
    public override string ToString() => Priority is { } priority ? priority.ToString(CultureInfo.InvariantCulture) + " " + Value : Value;

    // HostUp's page names the member and does not show it: texts and objects are read, with the names that its other pages and older
    // editions have. What is neither is not left out: it would be a record that nobody hears of.
    internal static ItemList<ForeignMxRecord>? ReadAll(object? wire)
    {
        if (wire is not object?[] items)
        {
            return null;
        }

        var records = new ItemList<ForeignMxRecord>();
        foreach (object? item in items)
        {
            records.Add(Read(item));
        }

        return records;
    }

    private static ForeignMxRecord Read(object? item) => item is FreeFormObject members
        ? new ForeignMxRecord(
            Number(Member(members, Priorities)),
            Host(Convert.ToString(Member(members, Hosts), CultureInfo.InvariantCulture) is { Length: > 0 } host ? host : members.ToString()))
        : ReadText(Convert.ToString(item, CultureInfo.InvariantCulture) ?? string.Empty);

    private static object? Member(FreeFormObject members, string[] names) =>
        names.Select(name => members.TryGetValue(name, out object? value) ? value : null).FirstOrDefault(static value => value is not null);

    private static ForeignMxRecord ReadText(string text)
    {
        string[] parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Number(parts[0]) is { } priority
            ? new ForeignMxRecord(priority, Host(parts[1]))
            : new ForeignMxRecord(priority: null, Host(text));
    }

    private static int? Number(object? value) =>
        int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Host(string text) => ForeignText.Printable(DnsName.ToUnicode(text.Trim().TrimEnd('.')));
}
