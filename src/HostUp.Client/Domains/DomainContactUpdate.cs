using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace HostUp.Client.Domains;

/// <summary>A change of a contact of a domain. Null leaves a member as it is.</summary>
public sealed class DomainContactUpdate
{
    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>Company or organisation.</summary>
    public string? CompanyName { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number, as in <c>+46.701234567</c>.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>Street and number.</summary>
    public string? Street { get; set; }

    /// <summary>Second line of the address.</summary>
    public string? Address2 { get; set; }

    /// <summary>Town.</summary>
    public string? City { get; set; }

    /// <summary>State or county.</summary>
    public string? State { get; set; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>ISO 3166 country, such as <c>SE</c>.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The number that the registry knows the contact by: personal, organisation or VAT number.</summary>
    public string? RegistrationNumber { get; set; }

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => RegistrationNumber is null && Members(null).All(static member => member.Wanted is null);

    /// <summary>What differs from a contact, as in <c>Email</c>: HostUp's names in Pascal case.</summary>
    /// <param name="contact">The contact; null when HostUp has none.</param>
    /// <returns>Name, value now and wanted value of each; empty when there is nothing to send.</returns>
    public IReadOnlyList<(string Name, string? Current, string Wanted)> Differences(DomainContact? contact)
    {
        IEnumerable<(string Name, string? Current, string? Wanted)> all =
            Members(contact).Concat([("RegistrationNumber", contact?.RegistrationIdentifier?.Value, RegistrationNumber)]);
        return [.. all
            .Where(static member => member.Wanted is not null && !string.Equals(member.Current ?? string.Empty, member.Wanted, StringComparison.Ordinal))
            .Select(static member => (member.Name, member.Current, member.Wanted!))];
    }

    internal void Write(Utf8JsonWriter writer, string role, DomainContact? current)
    {
        writer.WriteStartObject(role);
        foreach ((string name, string? _, string? wanted) in Members(null))
        {
            if (wanted is not null)
            {
                writer.WriteString(char.ToLowerInvariant(name[0]) + name.Substring(1), wanted);
            }
        }

        if (RegistrationNumber is { } number)
        {
            writer.WriteStartObject("registrationIdentifier");
            writer.WriteString("value", number);

            // A number without the country it had would be another number.
            if ((current?.RegistrationIdentifier?.CountryCode ?? CountryCode ?? current?.CountryCode) is { Length: > 0 } country)
            {
                writer.WriteString("countryCode", country);
            }

            if (current?.RegistrationIdentifier?.Type is { Length: > 0 } type)
            {
                writer.WriteString("type", type);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private IEnumerable<(string Name, string? Current, string? Wanted)> Members(DomainContact? contact) =>
    [
        (nameof(FirstName), contact?.FirstName, FirstName),
        (nameof(LastName), contact?.LastName, LastName),
        (nameof(CompanyName), contact?.CompanyName, CompanyName),
        (nameof(Email), contact?.Email, Email),
        (nameof(PhoneNumber), contact?.PhoneNumber, PhoneNumber),
        (nameof(Street), contact?.Street, Street),
        (nameof(Address2), contact?.Address2, Address2),
        (nameof(City), contact?.City, City),
        (nameof(State), contact?.State, State),
        (nameof(PostalCode), contact?.PostalCode, PostalCode),
        (nameof(CountryCode), contact?.CountryCode, CountryCode),
    ];
}
