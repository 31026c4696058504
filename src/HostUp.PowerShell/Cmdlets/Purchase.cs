using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Api;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>Something that costs money, before it is done: what <see cref="SpendingCmdlet"/> quotes, asks about and commits.</summary>
/// <typeparam name="TDone">What the commit answers with.</typeparam>
/// <param name="target">What errors call it: what the caller gave.</param>
/// <param name="change">
/// What makes it the same change as another, such as the plan that is changed to: Yes to All holds for the same change at no more than
/// the prices that were shown for it.
/// </param>
/// <param name="title">What is to be done, on one line, as a person knows it.</param>
/// <param name="quote">Finds out what it costs; null from it when an error was written.</param>
/// <param name="commit">Does it, once.</param>
/// <param name="done">What was done, for when the pipeline ends before the answer could be written.</param>
internal sealed class Purchase<TDone>(
    string target,
    string change,
    Func<string> title,
    Func<Quote?> quote,
    Func<HostUpClient, CancellationToken, Task<TDone>> commit,
    Func<TDone, string> done)
    where TDone : HostUpModel
{
    public string Target { get; } = target;

    public string Change { get; } = change;

    public Func<string> Title { get; } = title;

    public Func<Quote?> Quote { get; } = quote;

    public Func<HostUpClient, CancellationToken, Task<TDone>> Commit { get; } = commit;

    public Func<TDone, string> Done { get; } = done;
}
