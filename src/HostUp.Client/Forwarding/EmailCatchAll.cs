using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Forwarding;

/// <summary>What becomes of mail to addresses of a domain that have no rule.</summary>
public sealed class EmailCatchAll : HostUpModel
{
    internal const string Forward = "forward";
    internal const string Drop = "drop";
    internal const string Disabled = "disabled";

    /// <summary>The domain as people write it; its id where it was named by that alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>
    /// <c>forward</c>, <c>drop</c> (it is thrown away and nobody is told), or <c>disabled</c> (it is turned away), which HostUp takes as
    /// <c>fail</c>. Null when not sent.
    /// </summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Action => WireAction is "fail" or "disable" ? Disabled : WireAction;

    /// <summary>Where it is forwarded to, as people write it; null when it is not.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Destination => MailAddress.ForPeople(WireDestination ?? WireForwardTo);

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("action")]
    internal string? WireAction { get; init; }

    // Requests have forwardTo and answers destination; both are read.
    [JsonInclude]
    [JsonPropertyName("destination")]
    internal string? WireDestination { get; init; }

    [JsonInclude]
    [JsonPropertyName("forwardTo")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? WireForwardTo { get; init; }

    /// <summary>What becomes of it, as in <c>forward owner@example.net</c>.</summary>
    public override string ToString() => $"{Action} {Destination}".TrimEnd();

    internal EmailCatchAll Of(string domainId, string domain)
    {
        DomainId = domainId;
        Domain = domain;
        return this;
    }
}
