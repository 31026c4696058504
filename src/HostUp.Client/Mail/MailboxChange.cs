using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>The answer to a change of a mailbox: its address, and its quota when that was changed.</summary>
internal sealed class MailboxChange : HostUpModel
{
    public string? Email { get; init; }

    public MailboxQuota? Quota { get; init; }
}
