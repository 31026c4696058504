using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>Renewals of hosting accounts (<c>/shared-hosting/{id}/actions/renew</c>), which cost money.</summary>
public sealed class HostingRenewalsClient
{
    private const int MostAddons = 20;

    // How long to wait before an invoice that HostUp had not found yet is looked for again.
    private static readonly int[] LookUpSeconds = [0, 1, 2, 4];

    private readonly ApiCaller _caller;

    private readonly HostingAccountsClient _accounts;

    private readonly HostingBillingClient _billing;

    internal HostingRenewalsClient(ApiCaller caller)
    {
        _caller = caller;
        _accounts = new HostingAccountsClient(caller);
        _billing = new HostingBillingClient(caller);
    }

    /// <summary>Says what a renewal would cost, from the account's details. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="addonIds">Add-ons to renew with it, whose prices are not known; null or empty for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it would cost; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingRenewalPreview> PreviewAsync(
        string accountId, IReadOnlyCollection<string>? addonIds = null, CancellationToken cancellationToken = default)
    {
        HostingAccountDetail detail = await _accounts.GetDetailAsync(accountId, cancellationToken).ConfigureAwait(false);
        return new HostingRenewalPreview
        {
            AccountId = accountId,
            PrimaryDomain = detail.PrimaryDomain,
            Billing = detail.Billing,
            NextDueAt = detail.NextDueAt,
            Addons = addonIds is { Count: > 0 } ? [.. addonIds] : null,
        };
    }

    /// <summary>
    /// Renews an account: HostUp makes an invoice, which is not paid. It is sent once, as a change of cycle is. An invoice that HostUp
    /// has not found yet is looked for among those that stand in the way of a change of cycle, for some seconds. Needs the scope
    /// <c>write:billing</c>, and <c>read:hosting</c> for the look.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="addonIds">Add-ons to renew with it, 20 at most; null or empty for none.</param>
    /// <param name="accountName">What people call it, for <see cref="HostingRenewal.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The renewal; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id, or there are too many add-ons; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<HostingRenewal> RenewAsync(
        string accountId, IReadOnlyCollection<string>? addonIds = null, string? accountName = null, CancellationToken cancellationToken = default)
    {
        if (addonIds is { Count: > MostAddons } || addonIds?.Any(string.IsNullOrWhiteSpace) == true)
        {
            throw new ArgumentException(Sentence.Fill(HostingBillingMessages.InvalidAddons, MostAddons), nameof(addonIds));
        }

        HostingRenewal renewal = await _caller.SendAsync(
            new ApiCall(HostingBillingEndpoints.RenewAccount, AccountId.Checked(accountId, nameof(accountId)))
            {
                WhenUnknown = cause => new Sentence(static () => HostingBillingMessages.RenewalOutcomeUnknown, accountName ?? accountId, cause),

                // The documented renewal has no body at all.
                Body = addonIds is { Count: > 0 } ? JsonBodyWriter.Write(writer => WriteAddons(writer, addonIds)) : null,
            },
            static () => HostingJson.Default.HostingRenewal,
            cancellationToken,
            static answer => Objection(answer)).ConfigureAwait(false);
        renewal.AccountId ??= accountId;
        renewal.AccountName = accountName;
        renewal.RenewalInvoice?.ResolveAgainst(_caller.Transport.Site);
        if (renewal is { RenewalInvoice: null, InvoiceLookupPending: true })
        {
            renewal.RenewalInvoice = await LookUpAsync(accountId, cancellationToken).ConfigureAwait(false);
        }

        return renewal;
    }

    private static void WriteAddons(Utf8JsonWriter writer, IEnumerable<string> addonIds)
    {
        writer.WriteStartArray("addonIds");
        foreach (string id in addonIds)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }

    private static Sentence? Objection(HostingRenewal answer) => answer.RenewalScheduled switch
    {
        true => null,
        false => new Sentence(static () => HostingBillingMessages.RenewalDenied),
        null => answer.RenewalInvoice is null ? new Sentence(static () => HostingBillingMessages.RenewalNotSaid) : null,
    };

    // An account with an unpaid invoice is not renewed: the one that stands there afterwards is the renewal's.
    private async Task<InvoiceReference?> LookUpAsync(string accountId, CancellationToken cancellationToken)
    {
        try
        {
            foreach (int seconds in LookUpSeconds)
            {
                await _caller.Transport.TimeProvider.Delay(TimeSpan.FromSeconds(seconds), cancellationToken).ConfigureAwait(false);
                HostingBillingCycles cycles = await _billing.ReadCyclesAsync(accountId, cancellationToken: cancellationToken).ConfigureAwait(false);
                if (cycles.BlockingInvoices is { Count: 1 } invoices)
                {
                    return invoices[0];
                }
            }
        }
        catch (Exception exception) when (exception is HostUpApiException or OperationCanceledException)
        {
            // The renewal is made, whatever becomes of the look.
        }

        return null;
    }
}
