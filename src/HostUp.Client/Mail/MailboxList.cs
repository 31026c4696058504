using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>The mailboxes of a hosting account (<c>GET /shared-hosting/{id}/email-accounts</c>).</summary>
public sealed class MailboxList : HostUpModel
{
    /// <summary>The mailboxes.</summary>
    public ItemList<Mailbox>? EmailAccounts { get; init; }

    /// <summary>How many there are, and may be.</summary>
    public MailCount? Quota { get; init; }

    /// <summary>What can be done.</summary>
    public MailActions? Actions { get; init; }

    /// <summary>The addresses.</summary>
    public override string ToString() => EmailAccounts?.ToString() ?? string.Empty;
}
