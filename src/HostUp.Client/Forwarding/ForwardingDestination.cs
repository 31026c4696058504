using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Forwarding;

/// <summary>An address that mail is forwarded to. Whoever has it agrees first, by a link that HostUp mails there.</summary>
public sealed class ForwardingDestination : HostUpModel
{
    private const string Verified = "verified";

    /// <summary>The address, as people write it; null when not sent.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Email => MailAddress.ForPeople(WireEmail);

    /// <summary><c>verified</c> when its owner has agreed, and another word, such as <c>pending</c>, until then. Null when not sent.</summary>
    public string? VerificationStatus { get; init; }

    /// <summary>Identifier: <c>efd_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    [JsonInclude]
    [JsonPropertyName("email")]
    internal string? WireEmail { get; init; }

    // The words are not published; a state that was not sent is no reason for a warning.
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal bool IsWaiting => VerificationStatus is { Length: > 0 } status && status != Verified;

    /// <summary>Address and state, as in <c>owner@example.net (verified)</c>.</summary>
    public override string ToString() => VerificationStatus is null ? Email ?? Id ?? string.Empty : $"{Email ?? Id} ({VerificationStatus})";
}
