using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>The forwarders of a hosting account (<c>GET /shared-hosting/{id}/email-forwarders</c>).</summary>
public sealed class ForwarderList : HostUpModel
{
    /// <summary>The forwarders.</summary>
    public ItemList<MailForwarder>? Forwarders { get; init; }

    /// <summary>How many there are, and may be.</summary>
    public MailCount? Quota { get; init; }

    /// <summary>What can be done.</summary>
    public MailActions? Actions { get; init; }

    /// <summary>The forwarders.</summary>
    public override string ToString() => Forwarders?.ToString() ?? string.Empty;
}
