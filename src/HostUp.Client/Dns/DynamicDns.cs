using System;
using System.Security;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Dns;

/// <summary>A host name that follows a changing address. Its token is a secret: it is in no property, and not in <see cref="HostUpModel.ToJson"/>.</summary>
public sealed class DynamicDns : HostUpModel
{
    // Updating is outside API v2, at the site's root.
    private const string UpdatePath = "/api/dyndns/update";

    /// <summary>The domain as it was asked for, by name or by id; null when nobody said.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The host name, whole, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Hostname => WireHostname is null ? null : DnsName.ToUnicode(WireHostname);

    /// <summary><c>A</c> or <c>AAAA</c>.</summary>
    public string? RecordType { get; init; }

    /// <summary>Whether updates are taken; null when not sent.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The address it was last given; null when it never was.</summary>
    public string? LastIp { get; init; }

    /// <summary>When it was last given one (UTC); null when it never was.</summary>
    public DateTimeOffset? LastUpdatedAt { get; init; }

    /// <summary>How often it was given an address.</summary>
    public int? UpdateCount { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether HostUp gave the token: a key needs <c>write:domains</c> for that.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool HasToken => Token is { Length: > 0 };

    /// <summary>Identifier: <c>ddns_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("hostname")]
    internal string? WireHostname { get; init; }

    [JsonInclude]
    [JsonPropertyName("token")]
    [JsonConverter(typeof(SecretConverter))]
    internal string? Token { get; init; }

    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal Uri? Site { get; private set; }

    /// <summary>The token that updates the address.</summary>
    /// <returns>A copy for the caller to dispose of; null when HostUp did not give it.</returns>
    public SecureString? GetToken() => HasToken ? Protect(Token!) : null;

    /// <summary>The address whose opening updates the name to the address it is opened from: what a router is given.</summary>
    /// <returns>A copy for the caller to dispose of, with the token in it; null when HostUp did not give the token.</returns>
    public SecureString? GetUpdateUrl() => HasToken && WireHostname is not null && Site is not null
        ? Protect(new Uri(Site, UpdatePath).AbsoluteUri + "?hostname=" + Uri.EscapeDataString(WireHostname) + "&token=" + Uri.EscapeDataString(Token!))
        : null;

    /// <summary>Host name and type, as in <c>home.example.com (A)</c>.</summary>
    public override string ToString() => $"{Hostname ?? Id} ({RecordType})";

    internal DynamicDns Of(string domainId, string? domain, Uri site)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        Site = site;
        if (HasToken)
        {
            // Such as the whole update URL, should HostUp send that one day.
            ForgetUnknownWith(Token!);
        }

        return this;
    }

    private static SecureString Protect(string text)
    {
        var secure = new SecureString();
        foreach (char character in text)
        {
            secure.AppendChar(character);
        }

        secure.MakeReadOnly();
        return secure;
    }
}
