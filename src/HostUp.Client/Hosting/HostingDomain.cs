using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Hosting;

/// <summary>A domain on a hosting account.</summary>
public sealed class HostingDomain : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>The domain as people write it, such as <c>räksmörgås.se</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary><c>main</c>, <c>addon</c>, <c>parked</c> or <c>sub</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The folder that its site is in. Null but for a domain that was just added: lists do not tell it.</summary>
    public string? DocumentRoot { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>Domain and kind, as in <c>shop.example.com (addon)</c>.</summary>
    public override string ToString() => $"{Domain} ({Kind})";

    internal HostingDomain Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        AccountName = accountName;
        return this;
    }
}
