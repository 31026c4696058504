using System;
using System.Security;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Json;
using HostUp.Client.Sending;

namespace HostUp.Client.Registration;

/// <summary>
/// The code with which a domain leaves for another registrar. It is a secret: whoever has it can take the domain. It is in no JSON and no
/// text of this object.
/// </summary>
public sealed class TransferCode : HostUpModel
{
    /// <summary>The domain; its id when its name was not given.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The code, a copy for the caller to dispose of; null when HostUp did not give it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public SecureString? Code => HasCode ? SecretText.Protect(EppCode!) : null;

    /// <summary>Where it comes from: <c>fresh_request</c>, <c>recent_request</c>, <c>current_code</c>; null when not sent.</summary>
    public string? CodeSource { get; init; }

    /// <summary>When a recent one was made (UTC); null for one that is new.</summary>
    public DateTimeOffset? GeneratedAt { get; init; }

    /// <summary>How HostUp got it: <c>registry_console</c>, <c>unknown</c>; null when not sent.</summary>
    public string? DeliveryMethod { get; init; }

    /// <summary>Whether the registry was asked for it; false when a recent one was there. Null when not sent.</summary>
    public bool? RequestSubmitted { get; init; }

    /// <summary>Identifier of the domain.</summary>
    public string? DomainId { get; init; }

    /// <summary>Whether HostUp gave the code.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal bool HasCode => EppCode is { Length: > 0 };

    [JsonInclude]
    [JsonPropertyName("eppCode")]
    [JsonConverter(typeof(SecretConverter))]
    internal string? EppCode { get; init; }

    /// <summary>The domain and where the code comes from, never the code.</summary>
    public override string ToString() => Parts.Join(Domain ?? DomainId, CodeSource);

    internal TransferCode Of(string domain)
    {
        Domain = DnsName.ToUnicode(domain);
        return this;
    }
}
