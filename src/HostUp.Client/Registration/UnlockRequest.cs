using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Registration;

/// <summary>
/// What came of asking a registry to lift its lock (.se, .nu). Most refusals are answers like this one, and not errors: look at
/// <see cref="Status"/>.
/// </summary>
public sealed class UnlockRequest : HostUpModel
{
    /// <summary>The domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>What came of it: <c>submitted</c>, <c>already_unlocked</c>, <c>already_requested</c>, <c>bankid_required</c>, <c>verification_failed</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Why the owner could not be told, for people; null when he could.</summary>
    public string? VerificationReason { get; init; }

    /// <summary>Whether the request can be made all the same, when a person confirms it.</summary>
    public bool? RequiresConfirmation { get; init; }

    /// <summary>How many days ago it was asked for; null when it was not before.</summary>
    public decimal? DaysSinceRequest { get; init; }

    /// <summary>Whether the account holder was found among those who may sign for the owner; null when that was not looked up.</summary>
    public bool? TicVerified { get; init; }

    /// <summary>As what he was found; null when he was not.</summary>
    public string? VerifiedAs { get; init; }

    /// <summary>The owner, when it is a company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The top-level domain, without its dot.</summary>
    public string? DomainExtension { get; init; }

    /// <summary>Identifier of the domain.</summary>
    public string? DomainId { get; init; }

    [JsonInclude]
    [JsonPropertyName("domainName")]
    internal string? DomainName { get; init; }

    /// <summary>The domain and what came of it.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: {Status}";

    internal UnlockRequest Of(string domain)
    {
        Domain = DnsName.ToUnicode(DomainName ?? domain);
        return this;
    }
}
