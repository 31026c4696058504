using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Api;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>A purchase by what its commit answers with.</summary>
/// <typeparam name="TDone">What the commit answers with.</typeparam>
/// <param name="target">See <see cref="Purchase"/>.</param>
/// <param name="change">See <see cref="Purchase"/>.</param>
/// <param name="title">See <see cref="Purchase"/>.</param>
/// <param name="quote">See <see cref="Purchase"/>.</param>
/// <param name="commit">Does it, once.</param>
/// <param name="done">What was done, for when the pipeline ends before the answer could be written.</param>
internal sealed class PurchaseOf<TDone>(
    string target,
    string change,
    Func<string> title,
    Func<Quote?> quote,
    Func<HostUpClient, CancellationToken, Task<TDone>> commit,
    Func<TDone, string> done)
    : Purchase(target, change, title, quote)
    where TDone : HostUpModel
{
    public override async Task<HostUpModel> CommitAsync(HostUpClient client, CancellationToken stop) =>
        await commit(client, stop).ConfigureAwait(false);

    public override string Done(HostUpModel answer) => done((TDone)answer);
}
