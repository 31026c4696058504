using System;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Sending;

namespace HostUp.Client.Mail;

/// <content>What changes mailboxes.</content>
public sealed partial class MailboxesClient
{
    /// <summary>The most a mailbox may be given, in megabytes.</summary>
    public const int MaxQuotaMb = 1048576;

    /// <summary>Adds a mailbox. It is not sent again once it may have arrived. Needs the scopes <c>write:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="address">The address; its domain is on the account.</param>
    /// <param name="password">The password. HostUp does not document what it has to be like.</param>
    /// <param name="quotaMb">How much it may hold, in megabytes: 0 for no limit, null for HostUp's default of 32 GB.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The mailbox; never null.</returns>
    /// <exception cref="ArgumentException">The id, address, password or quota cannot be right; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<Mailbox> AddAsync(
        string accountId, string address, SecureString password, int? quotaMb = null, CancellationToken cancellationToken = default)
    {
        string localPart = MailAddress.LocalPart(address);
        string domain = MailAddress.Domain(address);
        int? quota = quotaMb is null ? null : CheckedQuota(quotaMb.Value);
        var call = new ApiCall(MailEndpoints.AddMailbox, AccountId.Checked(accountId, nameof(accountId)))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("localPart", localPart);
                writer.WriteString("domain", domain);
                writer.WriteSecret("password", Passwords.Checked(password, nameof(password)));
                if (quota is { } megabytes)
                {
                    writer.WriteNumber("quotaMb", megabytes);
                }
            }),
        };
        return (await _caller.SendAsync(call, static () => MailJson.Default.Mailbox, cancellationToken).ConfigureAwait(false)).Of(accountId);
    }

    /// <summary>Replaces how much a mailbox may hold. Needs the scopes <c>write:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="mailbox">The mailbox, as it was read.</param>
    /// <param name="quotaMb">How much it may hold, in megabytes: 0 for no limit where the platform allows that.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The mailbox with its new quota; never null.</returns>
    /// <exception cref="ArgumentException">The mailbox was not read, or the quota cannot be right; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<Mailbox> SetQuotaAsync(Mailbox mailbox, int quotaMb, CancellationToken cancellationToken = default)
    {
        (string account, string address) = PathOf(mailbox);
        int quota = CheckedQuota(quotaMb);
        var call = new ApiCall(MailEndpoints.ReplaceMailboxQuota, account, address)
        {
            Body = JsonBodyWriter.Write(writer => writer.WriteNumber("quotaMb", quota)),
        };
        MailboxChange answer = await _caller.SendAsync(call, static () => MailJson.Default.MailboxChange, cancellationToken).ConfigureAwait(false);
        return mailbox.With(answer.Quota);
    }

    /// <summary>
    /// Replaces the password of a mailbox: programs that use the old one are shut out. It is sent once. Needs the scopes
    /// <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="mailbox">The mailbox, as it was read.</param>
    /// <param name="password">The new password.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>A task that ends when HostUp has replaced it.</returns>
    /// <exception cref="ArgumentException">The mailbox was not read, or the password is empty; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public Task ResetPasswordAsync(Mailbox mailbox, SecureString password, CancellationToken cancellationToken = default)
    {
        (string account, string address) = PathOf(mailbox);
        return _caller.SendFreeFormAsync(
            new ApiCall(MailEndpoints.ResetMailboxPassword, account, address)
            {
                WhenUnknown = cause => new Sentence(static () => MailMessages.PasswordOutcomeUnknown, MailAddress.ToUnicode(address), cause),
                Body = JsonBodyWriter.Write(writer => writer.WriteSecret("newPassword", Passwords.Checked(password, nameof(password)))),
            },
            cancellationToken);
    }

    /// <summary>
    /// Deletes a mailbox with its mail, which cannot be had back. It is sent once. Needs the scopes <c>write:hosting</c> and
    /// <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="mailbox">The address, or the id (<c>mail_…</c>).</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>A task that ends when HostUp has deleted it.</returns>
    /// <exception cref="ArgumentException">An id or the address has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public Task RemoveAsync(string accountId, string mailbox, CancellationToken cancellationToken = default)
    {
        string address = MailboxId.IsWellFormed(mailbox) ? mailbox : MailAddress.Normalize(mailbox);
        return _caller.SendFreeFormAsync(
            new ApiCall(MailEndpoints.DeleteMailbox, AccountId.Checked(accountId, nameof(accountId)), address)
            {
                WhenUnknown = cause => new Sentence(static () => MailMessages.DeletionOutcomeUnknown, MailAddress.ToUnicode(address), cause),
            },
            cancellationToken);
    }

    private static (string Account, string Address) PathOf(Mailbox mailbox) => mailbox is { AccountId: { } account, WireEmail: { } address }
        ? (account, address)
        : throw new ArgumentException(Sentence.Fill(MailMessages.MailboxNotRead), nameof(mailbox));

    private static int CheckedQuota(int megabytes) => megabytes is >= 0 and <= MaxQuotaMb
        ? megabytes
        : throw new ArgumentOutOfRangeException(nameof(megabytes), megabytes, Sentence.Fill(MailMessages.InvalidQuota, MaxQuotaMb));
}
