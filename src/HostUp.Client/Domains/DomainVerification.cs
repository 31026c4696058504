using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Domains;

/// <summary>Whether the owner of a domain has to be identified by BankID, and was.</summary>
public sealed class DomainVerification : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>Whether BankID is asked for: .se, .nu and .test.</summary>
    public bool? RequiresBankId { get; init; }

    /// <summary>Whether the owner was identified.</summary>
    public bool? Verified { get; init; }

    /// <summary>How: <c>direct</c> as a person, <c>company</c> for one; null when nobody was.</summary>
    public string? Method { get; init; }

    /// <summary>The part the person has in the company; null when there is none.</summary>
    public string? Role { get; init; }

    /// <summary>The company; null when there is none.</summary>
    public string? CompanyName { get; init; }

    /// <summary>What is to be done, as a sentence for people; null for nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>The domain and whether its owner was identified.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: " + (Verified == true ? "verified" : RequiresBankId == true ? "BankID required" : "no BankID");

    internal DomainVerification Of(string domainId, string? domain)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        return this;
    }
}
