using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Forwarding;

/// <summary>An address of a domain whose mail is forwarded, and where to: one destination.</summary>
public sealed class EmailForwardingRule : HostUpModel
{
    /// <summary>The domain as people write it; its id where it was read by that alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The address that mail is sent to, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Email => MailAddress.ForPeople(WireEmail);

    /// <summary>The address that it is forwarded to, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Destination => MailAddress.ForPeople(WireDestination);

    /// <summary>Whether it is in use; null when not sent.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>What HostUp calls it; null when nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Its place among others; null when not sent.</summary>
    public int? Priority { get; init; }

    /// <summary>Identifier: <c>ef_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("email")]
    internal string? WireEmail { get; init; }

    [JsonInclude]
    [JsonPropertyName("destination")]
    internal string? WireDestination { get; init; }

    /// <summary>Both addresses, as in <c>hello@example.com -&gt; owner@example.net</c>.</summary>
    public override string ToString() => $"{Email} -> {Destination}";

    internal void Of(string domainId, string domain)
    {
        DomainId = domainId;
        Domain = domain;
    }
}
