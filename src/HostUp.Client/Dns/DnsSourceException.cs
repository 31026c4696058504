using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>A source of records that cannot be used: nothing of it was sent.</summary>
public sealed class DnsSourceException : Exception
{
    /// <summary>How many problems are told at once.</summary>
    public const int MostProblems = 20;

    internal DnsSourceException(IReadOnlyList<DnsProblem> problems) => Problems = problems;

    /// <summary>What is wrong, in the order of the source; one at least, and no more than <see cref="MostProblems"/>.</summary>
    public IReadOnlyList<DnsProblem> Problems { get; }

    /// <summary>All problems, one a line, in the language of the moment.</summary>
    public override string Message => string.Join(Environment.NewLine, Problems.Select(static problem => problem.ToString()));

    internal static void ThrowIfAny(IEnumerable<DnsProblem> problems)
    {
        DnsProblem[] first = [.. problems.Take(MostProblems)];
        if (first.Length > 0)
        {
            throw new DnsSourceException(first);
        }
    }
}
