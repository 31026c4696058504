using System;
using System.Security;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Json;

namespace HostUp.Client.Domains;

/// <summary>A link where the owner of a domain is identified by BankID. The link is a secret: it is in no property, and not in <see cref="HostUpModel.ToJson"/>.</summary>
public sealed class DomainVerificationLink : HostUpModel
{
    /// <summary>The domain's name as people write it; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireName is null ? null : DnsName.ToUnicode(WireName);

    /// <summary>Whether HostUp gave a link.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool HasLink => Link is { Length: > 0 } || Path is { Length: > 0 };

    /// <summary>When it ends, in UTC; null when HostUp does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    [JsonInclude]
    [JsonPropertyName("domainName")]
    internal string? WireName { get; init; }

    [JsonInclude]
    [JsonPropertyName("link")]
    [JsonConverter(typeof(SecretConverter))]
    internal string? Link { get; init; }

    [JsonInclude]
    [JsonPropertyName("path")]
    [JsonConverter(typeof(SecretConverter))]
    internal string? Path { get; init; }

    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal Uri? Site { get; set; }

    /// <summary>The link, whole.</summary>
    /// <returns>A copy for the caller to dispose of; null when HostUp gave none.</returns>
    public SecureString? GetLink()
    {
        string? text = Link is { Length: > 0 } ? Link : Path is { Length: > 0 } && Site is not null ? new Uri(Site, Path).AbsoluteUri : null;
        if (text is null)
        {
            return null;
        }

        var secure = new SecureString();
        foreach (char character in text)
        {
            secure.AppendChar(character);
        }

        secure.MakeReadOnly();
        return secure;
    }

    /// <summary>The domain and when the link ends; never the link.</summary>
    public override string ToString() => Parts.Join(Domain, ExpiresAt is { } end ? "until " + end.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
}
