using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>Plan options and plan changes (<c>/shared-hosting/{id}/actions/upgrade</c>).</summary>
public sealed class PlanChangesClient
{
    private readonly ApiCaller _caller;

    internal PlanChangesClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the plans an account can move to. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The options; never null.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<PlanOptions> GetOptionsAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(HostingEndpoints.ReadPlanOptions, AccountId.Checked(accountId, nameof(accountId)));
        PlanOptions options = await _caller.SendAsync(call, static () => HostingJson.Default.PlanOptions, cancellationToken).ConfigureAwait(false);
        if (options.AvailableOptions is { } listed)
        {
            ReceivedList.Checked(listed, "availableOptions", call);
        }

        return options.Link(accountId);
    }

    /// <summary>
    /// Asks what a plan change would do and cost (<c>dryRun: true</c>). Needs the scope <c>write:billing</c>.
    /// Look at <see cref="PlanChangeAnswer.IsDryRunConfirmed"/>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="productSlug">The plan, such as <c>webbhotell-business</c>.</param>
    /// <param name="cancelExistingInvoice">Whether HostUp may cancel an unpaid invoice that stands in the way.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, in the shape it has; never null.</returns>
    /// <exception cref="System.ArgumentException">An id or slug has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<PlanChangeAnswer> PreviewAsync(
        string accountId, string productSlug, bool cancelExistingInvoice = false, CancellationToken cancellationToken = default)
    {
        PlanChangeBody answer = await SendAsync(
            accountId, productSlug, dryRun: true, cancelExistingInvoice, cancellationToken).ConfigureAwait(false);
        return answer.ToAnswer(accountId, productSlug, _caller.Transport.Site);
    }

    /// <summary>
    /// Changes the plan. It costs money: it is sent once, and again only when nothing of it can have left this machine or
    /// HostUp refused it for its rate limit. Needs the scope <c>write:billing</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="productSlug">The plan, such as <c>webbhotell-business</c>.</param>
    /// <param name="cancelExistingInvoice">Whether HostUp may cancel an unpaid invoice that stands in the way.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The change that was made; never null.</returns>
    /// <exception cref="System.ArgumentException">An id or slug has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<PlanChange> CommitAsync(
        string accountId, string productSlug, bool cancelExistingInvoice = false, CancellationToken cancellationToken = default)
    {
        PlanChangeBody answer = await SendAsync(
            accountId, productSlug, dryRun: false, cancelExistingInvoice, cancellationToken).ConfigureAwait(false);
        return answer.ToAnswer(accountId, productSlug, _caller.Transport.Site).Change!;
    }

    private Task<PlanChangeBody> SendAsync(
        string accountId, string productSlug, bool dryRun, bool cancelExistingInvoice, CancellationToken cancellationToken)
    {
        string slug = ProductSlug.Checked(productSlug, nameof(productSlug));
        return _caller.SendAsync(
            new ApiCall(HostingEndpoints.ChangePlan, AccountId.Checked(accountId, nameof(accountId)))
            {
                IsDryRun = dryRun,
                WhenUnknown = cause => new Sentence(static () => HostingMessages.ChangeOutcomeUnknown, accountId, productSlug, cause),
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("productSlug", slug);

                    // The documented commit has no dryRun at all; unknown and needless members are left out.
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
            static () => HostingJson.Default.PlanChangeBody,
            cancellationToken,
            dryRun ? null : static answer => answer.ObjectionToCommit);
    }
}
