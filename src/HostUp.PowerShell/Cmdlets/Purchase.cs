using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Api;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>Something that costs money, before it is done: what <see cref="SpendingCmdlet"/> quotes, asks about and commits.</summary>
/// <param name="target">What errors call it: what the caller gave.</param>
/// <param name="change">
/// What makes it the same change as another, such as the plan that is changed to: Yes to All holds for the same change at no more than
/// the prices that were shown for it.
/// </param>
/// <param name="title">What is to be done, on one line, as a person knows it.</param>
/// <param name="quote">Finds out what it costs; null from it when an error was written.</param>
internal abstract class Purchase(string target, string change, Func<string> title, Func<Quote?> quote)
{
    public string Target { get; } = target;

    public string Change { get; } = change;

    public Func<string> Title { get; } = title;

    public Func<Quote?> Quote { get; } = quote;

    /// <summary>Does it, once.</summary>
    public abstract Task<HostUpModel> CommitAsync(HostUpClient client, CancellationToken stop);

    /// <summary>What was done, for when the pipeline ends before the answer could be written.</summary>
    public abstract string Done(HostUpModel answer);
}
