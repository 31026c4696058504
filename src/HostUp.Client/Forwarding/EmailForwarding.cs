using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Forwarding;

/// <summary>Whether HostUp forwards the mail of a domain, and where (<c>GET /domains/{id}/email-forwarding</c>).</summary>
public sealed class EmailForwarding : HostUpModel
{
    private ItemList<ForeignMxRecord>? _existing;

    /// <summary>The domain as people write it; its id where it was read by that alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>Whether mail is forwarded; null when not sent.</summary>
    public bool? Enabled { get; init; }

    /// <summary>
    /// <c>enabled</c>, <c>disabled</c> (it can be switched on) or <c>unavailable</c> (it cannot). What HostUp goes by. Null when not sent.
    /// </summary>
    public string? IntegrationStatus { get; init; }

    /// <summary>Why it is not, as a sentence for people; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>How many rules there are; null when not sent.</summary>
    public int? RuleCount { get; init; }

    /// <summary>How many rules there can be, as HostUp says; null when not sent.</summary>
    public int? MaxRules { get; init; }

    /// <summary>Which address is forwarded to which: a rule for each two.</summary>
    public ItemList<EmailForwardingRule>? Rules { get; init; }

    /// <summary>Where mail goes to, and whether those who have the addresses have agreed.</summary>
    public ItemList<ForwardingDestination>? Destinations { get; init; }

    /// <summary>The MX records that are in the way; null when not sent, as while mail is forwarded.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<ForeignMxRecord>? ExistingMxRecords => _existing ??= ForeignMxRecord.ReadAll(WireMxRecords);

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    // HostUp's page names the member and does not show what is in it.
    [JsonInclude]
    [JsonPropertyName("existingMxRecords")]
    [JsonConverter(typeof(PlainValueConverter))]
    internal object? WireMxRecords { get; init; }

    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal bool IsOn => IntegrationStatus is { Length: > 0 } status ? status == "enabled" : Enabled == true;

    /// <summary>Domain and state, as in <c>example.com: enabled</c>.</summary>
    public override string ToString() => $"{Domain}: {IntegrationStatus ?? (Enabled == true ? "enabled" : "disabled")}";

    internal EmailForwarding Of(string domainId, string domain)
    {
        DomainId = domainId;
        Domain = domain;
        foreach (EmailForwardingRule rule in Rules ?? [])
        {
            rule.Of(domainId, domain);
        }

        return this;
    }
}
