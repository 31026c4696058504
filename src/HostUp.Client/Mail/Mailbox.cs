using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Mail;

/// <summary>A mailbox of a hosting account.</summary>
public sealed class Mailbox : HostUpModel
{
    /// <summary>The address, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Email => WireEmail is null ? null : MailAddress.ToUnicode(WireEmail);

    /// <summary>The domain, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary>How full it is; null when not sent.</summary>
    public MailboxQuota? Quota { get; init; }

    /// <summary>Identifier: <c>mail_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the hosting account.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("email")]
    internal string? WireEmail { get; init; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>The address.</summary>
    public override string ToString() => Email ?? Id ?? string.Empty;

    internal Mailbox Of(string accountId)
    {
        AccountId = accountId;
        return this;
    }

    /// <summary>The mailbox after its quota was changed.</summary>
    internal Mailbox With(MailboxQuota? quota)
    {
        var changed = new Mailbox { WireEmail = WireEmail, WireDomain = WireDomain, Quota = quota ?? Quota, Id = Id };
        changed.Adopt(this);
        return changed.Of(AccountId!);
    }
}
