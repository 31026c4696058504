using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;

namespace HostUp.Client.Mail;

/// <summary>Mailboxes of hosting accounts (<c>/shared-hosting/{id}/email-accounts</c>). They need an account on cPanel.</summary>
public sealed partial class MailboxesClient
{
    private readonly ApiCaller _caller;

    internal MailboxesClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the mailboxes of an account; HostUp does not page them. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="domain">The one domain to list, which is on the account; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The mailboxes; never null, and neither is its <see cref="MailboxList.EmailAccounts"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<MailboxList> ListAsync(string accountId, string? domain = null, CancellationToken cancellationToken = default)
    {
        ApiCall call = ListCall(accountId, domain);
        MailboxList list = await _caller.SendAsync(call, static () => MailJson.Default.MailboxList, cancellationToken).ConfigureAwait(false);
        foreach (Mailbox mailbox in ReceivedList.Checked(list.EmailAccounts, "emailAccounts", call))
        {
            mailbox.Of(accountId);
        }

        return list;
    }

    /// <summary>Finds one mailbox in the list of its domain. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="mailbox">The address, or the id (<c>mail_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The mailbox; never null.</returns>
    /// <exception cref="ArgumentException">An id or the address has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException"><see cref="ApiFailure.NameNotFound"/>; or HostUp refused, or could not be reached or understood.</exception>
    public async Task<Mailbox> FindAsync(string accountId, string mailbox, CancellationToken cancellationToken = default)
    {
        bool isId = MailboxId.IsWellFormed(mailbox);
        string? domain = isId ? null : MailAddress.Domain(mailbox);
        MailboxList list = await ListAsync(accountId, domain, cancellationToken).ConfigureAwait(false);
        return list.EmailAccounts!.FirstOrDefault(one => isId ? one.Id == mailbox : MailAddress.Same(one.WireEmail, mailbox))
            ?? throw MissingMail.Error(
                static () => MailMessages.MailboxNotFound, mailbox, list.EmailAccounts!.Select(static one => one.Email), ListCall(accountId, domain));
    }

    private static ApiCall ListCall(string accountId, string? domain) => new(MailEndpoints.ListMailboxes, AccountId.Checked(accountId, nameof(accountId)))
    {
        Query = new QueryString().With("domain", domain is null ? null : DnsName.Zone(domain)).ToString(),
    };
}
