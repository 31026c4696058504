using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Registration;

/// <summary>That a code with which a domain comes here was stored. The transfer was not tried again by that.</summary>
public sealed class StoredTransferCode : HostUpModel
{
    /// <summary>The domain; its id when its name was not given.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>Whether it was stored.</summary>
    public bool? EppCodePersisted { get; init; }

    /// <summary>When it was (UTC).</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Identifier of the domain.</summary>
    public string? DomainId { get; init; }

    /// <summary>The domain.</summary>
    public override string ToString() => Domain ?? DomainId ?? string.Empty;

    internal StoredTransferCode Of(string domain)
    {
        Domain = DnsName.ToUnicode(domain);
        return this;
    }
}
