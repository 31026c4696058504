using System;
using System.Collections.Generic;

namespace HostUp.Client.Dns;

/// <summary>The problems of one file, with their places. Reading goes on until there are as many as are told.</summary>
internal sealed class ProblemList(string? file)
{
    private readonly List<DnsProblem> _problems = [];

    /// <summary>Whether more would not be told.</summary>
    public bool IsFull => _problems.Count >= DnsSourceException.MostProblems;

    public DnsSourcePosition At(int line, int column) => new(file, line, column);

    public void Syntax(int line, int column, Func<string> message, params object?[] values) => Add(DnsRule.Syntax, string.Empty, line, column, message, values);

    public void Add(DnsRule rule, string field, int line, int column, Func<string> message, params object?[] values) =>
        _problems.Add(new DnsProblem(rule, field, null, At(line, column), message, values));

    public void Add(DnsProblem problem) => _problems.Add(problem);

    public void ThrowIfAny() => DnsSourceException.ThrowIfAny(_problems);
}
