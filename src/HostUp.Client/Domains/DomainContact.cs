using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Domains;

/// <summary>A contact of a domain: the holder, or who is responsible for something.</summary>
public sealed class DomainContact : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary><c>registrant</c>, <c>admin</c>, <c>tech</c> or <c>billing</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Role { get; private set; }

    /// <summary>First name; null when there is none.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name; null when there is none.</summary>
    public string? LastName { get; init; }

    /// <summary>Company or organisation; null for a person.</summary>
    public string? CompanyName { get; init; }

    /// <summary>E-mail address; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number, as in <c>+46.701234567</c>; null when there is none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Street and number; null when there is none.</summary>
    public string? Street { get; init; }

    /// <summary>Second line of the address; null when there is none.</summary>
    public string? Address2 { get; init; }

    /// <summary>Town; null when there is none.</summary>
    public string? City { get; init; }

    /// <summary>State or county; null when there is none.</summary>
    public string? State { get; init; }

    /// <summary>Postal code; null when there is none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166 country, such as <c>SE</c>; null when there is none.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The number that the registry knows the contact by; null when there is none.</summary>
    public RegistrationIdentifier? RegistrationIdentifier { get; init; }

    /// <summary>What can be done about the contacts of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public DomainContactActions? Actions { get; private set; }

    /// <summary>Whether the domain is being registered, and the contact can still be corrected; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool? Draft { get; private set; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>Role and who it is, as in <c>registrant: Anna Svensson, Example AB</c>.</summary>
    public override string ToString() => $"{Role}: " + Parts.Join($"{FirstName} {LastName}".Trim(), CompanyName);

    internal void Of(string domainId, string? domain, string role, DomainContacts contacts)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        Role = role;
        Actions = contacts.Actions;
        Draft = contacts.Draft;
    }
}
