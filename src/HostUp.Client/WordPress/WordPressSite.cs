using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.WordPress;

/// <summary>A WordPress site that HostUp manages.</summary>
public sealed class WordPressSite : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>The domain as people write it, such as <c>räksmörgås.se</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary>Its title.</summary>
    public string? SiteName { get; init; }

    /// <summary>Its version of WordPress, such as <c>6.5.5</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its folder on the server.</summary>
    public string? Path { get; init; }

    /// <summary>The name of its database.</summary>
    public string? Database { get; init; }

    /// <summary>The user that administers it; null when not known.</summary>
    public string? AdminUsername { get; init; }

    /// <summary>When it was installed (UTC); null when not known.</summary>
    public DateTimeOffset? InstalledAt { get; init; }

    /// <summary>Identifier: <c>wp_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>Address and version, as in <c>https://example.com (6.5.5)</c>.</summary>
    public override string ToString() => Version is null ? Url ?? Id ?? string.Empty : $"{Url} ({Version})";

    internal WordPressSite Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        AccountName = accountName;
        return this;
    }
}
