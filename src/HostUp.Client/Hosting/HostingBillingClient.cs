using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>How often hosting accounts are billed (<c>/shared-hosting/{id}/actions/billing-cycle</c>). Changes cost money.</summary>
public sealed class HostingBillingClient
{
    private readonly ApiCaller _caller;

    internal HostingBillingClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads how often an account can be billed. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="HostingBillingCycle.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The cycles; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingBillingCycles> ReadCyclesAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(HostingBillingEndpoints.ReadHostingBillingCycles, AccountId.Checked(accountId, nameof(accountId)));
        HostingBillingCycles cycles = await _caller.SendAsync(call, static () => HostingJson.Default.HostingBillingCycles, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(cycles.Cycles, "cycles", call);
        if (cycles.BlockingInvoices is { } invoices)
        {
            ReceivedList.Checked(invoices, "blockingInvoices", call);
        }

        return cycles.Of(accountId, accountName, _caller.Transport.Site);
    }

    /// <summary>
    /// Asks what a change of billing cycle would cost (<c>dryRun: true</c>). Needs the scope <c>write:billing</c>. Look at
    /// <see cref="BillingCycleChange.IsDryRunConfirmed()"/>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="billingCycle">The cycle, such as <c>annually</c>.</param>
    /// <param name="cancelExistingInvoice">Whether HostUp may cancel an unpaid invoice that stands in the way.</param>
    /// <param name="accountName">What people call it, for <see cref="BillingCycleChange.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it would be; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<BillingCycleChange> PreviewCycleAsync(
        string accountId, string billingCycle, bool cancelExistingInvoice = false, string? accountName = null, CancellationToken cancellationToken = default) =>
        SendCycleAsync(accountId, billingCycle, dryRun: true, cancelExistingInvoice, accountName, cancellationToken);

    /// <summary>
    /// Changes the billing cycle. It costs money: it is sent once, and again only when nothing of it can have left this machine or HostUp
    /// refused it for its rate limit. Needs the scope <c>write:billing</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="billingCycle">The cycle, such as <c>annually</c>.</param>
    /// <param name="cancelExistingInvoice">Whether HostUp may cancel an unpaid invoice that stands in the way.</param>
    /// <param name="accountName">What people call it, for <see cref="BillingCycleChange.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The change; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public Task<BillingCycleChange> ChangeCycleAsync(
        string accountId, string billingCycle, bool cancelExistingInvoice = false, string? accountName = null, CancellationToken cancellationToken = default) =>
        SendCycleAsync(accountId, billingCycle, dryRun: false, cancelExistingInvoice, accountName, cancellationToken);

    private async Task<BillingCycleChange> SendCycleAsync(
        string accountId, string billingCycle, bool dryRun, bool cancelExistingInvoice, string? accountName, CancellationToken cancellationToken) => (await _caller.SendAsync(
        new ApiCall(HostingBillingEndpoints.ChangeHostingBillingCycle, AccountId.Checked(accountId, nameof(accountId)))
        {
            IsDryRun = dryRun,
            WhenUnknown = cause => new Sentence(static () => HostingBillingMessages.CycleOutcomeUnknown, accountName ?? accountId, billingCycle, cause),
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("billingCycle", billingCycle);
                if (dryRun)
                {
                    writer.WriteBoolean("dryRun", true);
                }

                if (cancelExistingInvoice)
                {
                    writer.WriteBoolean("cancelExistingInvoice", true);
                }
            }),
        },
        static () => HostingJson.Default.BillingCycleChange,
        cancellationToken,
        dryRun ? null : static answer => answer.ObjectionToCommit).ConfigureAwait(false)).Of(accountId, accountName);
}
