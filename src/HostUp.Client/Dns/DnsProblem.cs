using System;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>One thing that is wrong, with the field it is wrong in and, when it was read from a file, its place.</summary>
public sealed class DnsProblem
{
    private readonly Sentence _message;

    internal DnsProblem(DnsRule rule, string field, DnsRecordData? record, DnsSourcePosition? position, Func<string> message, params object?[] values)
    {
        Rule = rule;
        Field = field;
        Record = record;
        Position = position ?? record?.Position;
        _message = new Sentence(message, [.. values.Select(static value => value is string text ? Shown(text) : value)]);
    }

    private DnsProblem(DnsProblem problem, DnsSourcePosition position)
    {
        (Rule, Field, Record, _message) = (problem.Rule, problem.Field, problem.Record, problem._message);
        Position = position;
    }

    /// <summary>Which rule is broken.</summary>
    public DnsRule Rule { get; }

    /// <summary><c>name</c>, <c>type</c>, <c>value</c>, <c>ttl</c>, <c>priority</c>, <c>weight</c>, <c>port</c> or <c>proxied</c>; empty for what is no field.</summary>
    public string Field { get; }

    /// <summary>The record; null when the line could not be read as one.</summary>
    public DnsRecordData? Record { get; }

    /// <summary>Where it stands; null when it was in no file.</summary>
    public DnsSourcePosition? Position { get; }

    /// <summary>What is wrong and what would be right, in the language of the moment.</summary>
    public string Message => _message.ToString();

    /// <summary>The same, at the place of the field and not of the record.</summary>
    internal DnsProblem MovedTo(DnsSourcePosition position) => new(this, position);

    /// <summary>Place, record and field before the message: <c>zone.db(3,14): www A, value: …</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        string subject = string.Join(", ", new[] { Record is null ? string.Empty : Shown(Record.Name + " " + Record.Type), Field }.Where(static part => part.Length > 0));
        return string.Join(": ", new[] { Position?.ToString() ?? string.Empty, subject, Message }.Where(static part => part.Length > 0));
    }

    // What stands in a file may be long, or steer a terminal.
    private static string Shown(string text) => ForeignText.Printable(text.Length > 120 ? text.Substring(0, 119) + "…" : text).Replace('\n', ' ').Replace('\t', ' ');
}
