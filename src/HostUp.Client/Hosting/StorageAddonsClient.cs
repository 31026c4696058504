using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>Extra disk space of hosting accounts (<c>/shared-hosting/{id}/addons/storage</c>).</summary>
public sealed class StorageAddonsClient
{
    private readonly ApiCaller _caller;

    internal StorageAddonsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the sizes an account can have. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="StorageAddon.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The sizes; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<StorageAddons> ReadAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(HostingBillingEndpoints.ListStorageAddons, AccountId.Checked(accountId, nameof(accountId)));
        StorageAddons addons = await _caller.SendAsync(call, static () => HostingJson.Default.StorageAddons, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(addons.Tiers, "tiers", call);
        return addons.Of(accountId, accountName);
    }

    /// <summary>
    /// Orders extra disk space. It costs money: it is sent once, and again only when nothing of it can have left this machine or HostUp
    /// refused it for its rate limit. Needs the scope <c>write:billing</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="addon">The id of the size, such as <c>storage-10gb</c>.</param>
    /// <param name="paymentMethod"><c>card</c> or <c>invoice</c>; null for HostUp's usual way.</param>
    /// <param name="accountName">What people call the account; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The order; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id, or <paramref name="addon"/> is empty; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<StorageAddonOrder> OrderAsync(
        string accountId, string addon, string? paymentMethod = null, string? accountName = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(addon))
        {
            throw new ArgumentException(Sentence.Fill(HostingBillingMessages.NoAddon), nameof(addon));
        }

        StorageAddonOrder order = await _caller.SendAsync(
            new ApiCall(HostingBillingEndpoints.OrderStorageAddon, AccountId.Checked(accountId, nameof(accountId)))
            {
                WhenUnknown = cause => new Sentence(static () => HostingBillingMessages.AddonOutcomeUnknown, addon, accountName ?? accountId, cause),
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("addonId", addon);
                    if (paymentMethod is not null)
                    {
                        writer.WriteString("paymentMethod", paymentMethod);
                    }
                }),
            },
            static () => HostingJson.Default.StorageAddonOrder,
            cancellationToken,
            static answer => answer is { InvoiceId: null, OrderId: null, RedirectPath: null }
                ? new Sentence(static () => HostingBillingMessages.AddonNotSaid)
                : null).ConfigureAwait(false);
        return order.Of(accountId, accountName, addon, _caller.Transport.Site);
    }
}
