using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Errors;

namespace HostUp.Client.Account;

/// <summary>A change of the profile: what was set, and no more. Null is a value of what can be cleared.</summary>
public sealed class AccountUpdate
{
    private const string Registration = "registrationIdentifier";
    private const string AddressGroup = "address.";

    // The order of HostUp's page.
    private static readonly string[] Names =
    [
        "firstName", "lastName", "companyName", "countryCode", "phoneNumber", "languageCode", "vatNumber", "invoiceReference", "accountType",
        Registration, "address.street", "address.city", "address.postalCode",
    ];

    private static readonly string[] Clearable = ["companyName", "vatNumber", "invoiceReference", Registration, "address.street", "address.city"];

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    /// <summary>The members that can be set, by HostUp's names; those of the address begin with <c>address.</c>.</summary>
    public static IReadOnlyList<string> Members => Names;

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>What is set: HostUp's names, with the values; null clears.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Values => Names.Where(_values.ContainsKey).Select(name => new KeyValuePair<string, string?>(name, _values[name]));

    /// <summary>The country whose number the registration identifier is; null leaves it out.</summary>
    public string? RegistrationCountryCode { get; set; }

    /// <summary>Sets a member.</summary>
    /// <param name="member">One of <see cref="Members"/>.</param>
    /// <param name="value">The value; null or empty clears it, where HostUp's page says that it can be null.</param>
    /// <exception cref="ArgumentException">There is no such member, or it cannot be cleared.</exception>
    public void Set(string member, string? value)
    {
        if (!Names.Contains(member, StringComparer.Ordinal) || (string.IsNullOrEmpty(value) && !Clearable.Contains(member, StringComparer.Ordinal)))
        {
            throw new ArgumentException(Sentence.Fill(AccountMessages.CannotClear, member), nameof(member));
        }

        _values[member] = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>What a profile has for a member, as text; null for none.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="member">One of <see cref="Members"/>.</param>
    /// <returns>The text; null when it has none.</returns>
    public static string? Find(AccountProfile profile, string member) => member switch
    {
        "firstName" => profile.FirstName,
        "lastName" => profile.LastName,
        "companyName" => profile.CompanyName,
        "countryCode" => profile.CountryCode,
        "phoneNumber" => profile.PhoneNumber,
        "languageCode" => profile.LanguageCode,
        "vatNumber" => profile.VatNumber,
        "invoiceReference" => profile.InvoiceReference,
        "accountType" => profile.AccountType,
        Registration => profile.RegistrationIdentifier?.Value,
        "address.street" => profile.Address?.Street,
        "address.city" => profile.Address?.City,
        "address.postalCode" => profile.Address?.PostalCode,
        _ => null,
    };

    internal void Write(Utf8JsonWriter writer)
    {
        foreach (KeyValuePair<string, string?> value in Values.Where(static value => !value.Key.StartsWith(AddressGroup, StringComparison.Ordinal)))
        {
            if (value is { Key: Registration, Value: { } number })
            {
                writer.WriteStartObject(Registration);
                writer.WriteString("value", number);
                if (RegistrationCountryCode is { } country)
                {
                    writer.WriteString("countryCode", country);
                }

                writer.WriteEndObject();
            }
            else
            {
                writer.WriteString(value.Key, value.Value);
            }
        }

        KeyValuePair<string, string?>[] address = [.. Values.Where(static value => value.Key.StartsWith(AddressGroup, StringComparison.Ordinal))];
        if (address.Length > 0)
        {
            writer.WriteStartObject("address");
            foreach (KeyValuePair<string, string?> value in address)
            {
                writer.WriteString(value.Key.Substring(AddressGroup.Length), value.Value);
            }

            writer.WriteEndObject();
        }
    }
}
