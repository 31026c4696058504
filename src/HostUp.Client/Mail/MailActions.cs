using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>What can be done with the mailboxes or forwarders of a hosting account at this moment.</summary>
public sealed class MailActions : HostUpModel
{
    /// <summary>Whether one can be added; null when HostUp does not say.</summary>
    public ActionGate? CanCreate { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanCreate?.ToString() ?? string.Empty;
}
