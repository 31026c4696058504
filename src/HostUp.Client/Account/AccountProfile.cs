using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Account;

/// <summary>Who the customer is: names, address, VAT number (<c>/me</c>). HostUp's page of it is cut: every member may be missing.</summary>
public sealed class AccountProfile : HostUpModel
{
    /// <summary>Identifier (<c>client_…</c>).</summary>
    public string? Id { get; init; }

    /// <summary>The name that HostUp shows.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address; it is changed in the control panel.</summary>
    public string? Email { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Company; null for none.</summary>
    public string? CompanyName { get; init; }

    /// <summary><c>private</c> or <c>organisation</c>.</summary>
    public string? AccountType { get; init; }

    /// <summary>Personal or organisation number; null for none.</summary>
    [JsonConverter(typeof(RegistrationIdentifierConverter))]
    public RegistrationIdentifier? RegistrationIdentifier { get; init; }

    /// <summary>VAT number, such as <c>SE559999999901</c>; null for none.</summary>
    public string? VatNumber { get; init; }

    /// <summary>The line that is shown on invoices; null for none.</summary>
    public string? InvoiceReference { get; init; }

    /// <summary>Street, city, postal code; null when HostUp does not say.</summary>
    public AccountAddress? Address { get; init; }

    /// <summary>ISO 3166 country, such as <c>SE</c>.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Telephone number, such as <c>+46700000000</c>.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? PhoneNumber { get; init; }

    /// <summary>Language: <c>sv</c>, <c>en</c>, <c>no</c>, <c>da</c>, <c>fi</c> or <c>de</c>.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>ISO 4217 currency of prices and invoices, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Company, else name, and e-mail address.</summary>
    public override string ToString() => Parts.Join(CompanyName ?? Name ?? $"{FirstName} {LastName}".Trim(), Email);
}
