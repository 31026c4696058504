using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.PowerShell.Dns;

/// <summary>How records and plans are written in questions and errors: names as people write them, and nothing that steers a terminal.</summary>
internal static class DnsTexts
{
    // A key of DKIM is longer than what anyone reads in a question.
    private const int LongestValue = 100;

    public static string Name(string name) => ForeignText.Printable(DnsName.ToUnicode(name));

    /// <summary>Such as <c>www A</c>.</summary>
    public static string Set(DnsRecordData record) => Name(record.Name) + " " + record.Type;

    /// <summary>Such as <c>10 mail.example.com ttl 3600</c>, which is cut when it is long.</summary>
    public static string Value(DnsRecordData record)
    {
        string text = ForeignText.Printable(record.ToString()).Replace('\n', ' ').Replace('\t', ' ');
        return text.Length > LongestValue ? text.Substring(0, LongestValue - 1) + "…" : text;
    }

    /// <summary>Such as <c>www A 192.0.2.1 ttl 3600</c>.</summary>
    public static string Record(DnsRecordData record) => Set(record) + " " + Value(record);

    /// <summary>Such as <c>www A 192.0.2.1 -&gt; 192.0.2.2</c>: what a request does.</summary>
    public static string Step(DnsStep step) => (step.Current, step.Record) switch
    {
        (null, { } made) => "+ " + Record(made),
        ({ } gone, null) => "- " + Record(gone),
        ({ } from, { } to) => from.Type == to.Type ? $"~ {Record(from)} -> {Value(to)}" : $"~ {Record(from)} -> {to.Type} {Value(to)}",
        _ => string.Empty,
    };

    /// <summary>A headline, and below it each record set with what goes (<c>-</c>) and what comes (<c>+</c>).</summary>
    /// <param name="zone">The zone as a person knows it.</param>
    /// <param name="plan">The plan.</param>
    public static string Plan(string zone, DnsPlan plan)
    {
        int Count(DnsDifferenceAction action) => plan.Differences.Count(difference => difference.Action == action);
        var text = new StringBuilder(string.Format(
            CultureInfo.CurrentCulture,
            DnsMessages.PlanHead,
            zone,
            Count(DnsDifferenceAction.Add),
            Count(DnsDifferenceAction.Change),
            Count(DnsDifferenceAction.Remove)));
        foreach (DnsDifference difference in plan.Differences)
        {
            string set = $"{Name(difference.Name)} {difference.Type}";
            DnsRecordData[] gone = [.. difference.Current.Where(current => !difference.Wanted.Any(wanted => IsAs(current, wanted)))];
            DnsRecordData[] made = [.. difference.Wanted.Where(wanted => !difference.Current.Any(current => IsAs(current, wanted)))];
            foreach (string line in Lines(set, gone, made))
            {
                text.AppendLine().Append("  ").Append(line);
            }
        }

        return text.ToString();
    }

    // What the source does not say stays as it is.
    private static bool IsAs(DnsRecordData current, DnsRecordData wanted) => current.Key.Equals(wanted.Key)
        && (wanted.Ttl is null || wanted.Ttl == current.Ttl)
        && (wanted.Proxied is null || wanted.Proxied == (current.Proxied == true));

    private static IEnumerable<string> Lines(string set, DnsRecordData[] gone, DnsRecordData[] made) => gone.Length == 1 && made.Length == 1
        ? [$"~ {set} {Value(gone[0])} -> {Value(made[0])}"]
        : gone.Select(record => $"- {set} {Value(record)}").Concat(made.Select(record => $"+ {set} {Value(record)}"));
}
