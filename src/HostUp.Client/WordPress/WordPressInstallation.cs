using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.WordPress;

/// <summary>A WordPress that HostUp found on an account and does not manage yet.</summary>
public sealed class WordPressInstallation : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>The domain as people write it, such as <c>räksmörgås.se</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary>Its version of WordPress, such as <c>6.5.5</c>.</summary>
    public string? Version { get; init; }

    /// <summary>What it is called when it is taken under management, such as <c>public_html</c>. It is no secret.</summary>
    public string? InstallationKey { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its folder on the server.</summary>
    public string? Path { get; init; }

    /// <summary>The name of its database.</summary>
    public string? Database { get; init; }

    /// <summary>The account's id: what <c>Import-HostUpWordPressSite</c> takes from the pipeline.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>Address and version, as in <c>https://example.com (6.5.5)</c>.</summary>
    public override string ToString() => $"{Url ?? InstallationKey} ({Version})";
}
