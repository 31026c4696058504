using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The nameservers that a domain of anyone has (<c>POST /domains/nameservers/lookup</c>).</summary>
public sealed class DelegatedNameservers : HostUpModel
{
    /// <summary>The domain's name as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : ShownNames.Of(WireDomain);

    /// <summary>Its nameservers, at most four of them.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<string> Nameservers => ShownNames.Of(WireNameservers);

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    [JsonInclude]
    [JsonPropertyName("nameservers")]
    internal ItemList<string>? WireNameservers { get; init; }

    /// <summary>Domain and nameservers, as in <c>example.com: ns1.example.net, ns2.example.net</c>.</summary>
    public override string ToString() => $"{Domain}: {Nameservers}";
}
