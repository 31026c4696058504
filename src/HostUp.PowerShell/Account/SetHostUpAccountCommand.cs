using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Account;

/// <summary>Changes who the customer is: the given members and no others.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpAccount", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpAccount.md")]
[Calls(nameof(AccountEndpoints.ReadProfile), nameof(AccountEndpoints.ChangeProfile))]
[OutputType(typeof(AccountProfile))]
public sealed class SetHostUpAccountCommand : ConnectedCmdlet
{
    private const string Path = "/me";

    // None takes piped values: what is bound counts, and a piped value would count for the objects after it too.

    /// <summary>First name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LastName { get; set; }

    /// <summary>Company; empty clears it.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowNull]
    public string? CompanyName { get; set; }

    /// <summary>Private or organisation.</summary>
    [Parameter]
    [ValidateSet("private", "organisation")]
    public string? AccountType { get; set; }

    /// <summary>Personal or organisation number; empty clears it.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowNull]
    public string? RegistrationIdentifier { get; set; }

    /// <summary>The country whose number RegistrationIdentifier is.</summary>
    [Parameter]
    [ValidatePattern("^[A-Za-z]{2}$")]
    public string? RegistrationCountryCode { get; set; }

    /// <summary>VAT number, such as SE559999999901; empty clears it.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowNull]
    public string? VatNumber { get; set; }

    /// <summary>The line that is shown on invoices; empty clears it.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowNull]
    public string? InvoiceReference { get; set; }

    /// <summary>Street and number; empty clears it.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowNull]
    public string? Street { get; set; }

    /// <summary>Postal code.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PostalCode { get; set; }

    /// <summary>City; empty clears it.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowNull]
    public string? City { get; set; }

    /// <summary>Country of the address, such as SE.</summary>
    [Parameter]
    [ValidatePattern("^[A-Za-z]{2}$")]
    public string? CountryCode { get; set; }

    /// <summary>Telephone number, such as +46700000000.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PhoneNumber { get; set; }

    /// <summary>Language of the account.</summary>
    [Parameter]
    [ValidateSet("sv", "en", "no", "da", "fi", "de")]
    public string? LanguageCode { get; set; }

    private protected override void Process()
    {
        AccountUpdate update = Collect();
        if (update.IsEmpty)
        {
            Fail(ErrorRecords.InvalidArgument(AccountMessages.NoAccountMember, "InvalidArgument", Path, Messages.NextInvalidArgument));
            return;
        }

        AccountProfile? current = Try(static (client, stop) => client.Account.ReadAsync(stop), Path);
        if (current is not null && IsSo(update, current))
        {
            Emit(current);
        }
        else if (ShouldProcess(Session.Connection.Name, Describe(update, current))
            && Call((client, stop) => client.Account.UpdateAsync(update, stop), Path) is { } profile)
        {
            Emit(profile);
        }
    }

    // It is not sent again when it may have arrived.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => AccountMessages.NextAccountUnsettled,
        { Code: "invalid_country_code" } => AccountMessages.NextCountryCode,
        _ => base.NextStep(exception),
    };

    private AccountUpdate Collect()
    {
        var update = new AccountUpdate { RegistrationCountryCode = RegistrationCountryCode?.ToUpperInvariant() };
        IEnumerable<(string Member, string Parameter, string? Value)> values =
        [
            ("firstName", nameof(FirstName), FirstName),
            ("lastName", nameof(LastName), LastName),
            ("companyName", nameof(CompanyName), CompanyName),
            ("countryCode", nameof(CountryCode), CountryCode?.ToUpperInvariant()),
            ("phoneNumber", nameof(PhoneNumber), PhoneNumber),
            ("languageCode", nameof(LanguageCode), LanguageCode?.ToLowerInvariant()),
            ("vatNumber", nameof(VatNumber), VatNumber),
            ("invoiceReference", nameof(InvoiceReference), InvoiceReference),
            ("accountType", nameof(AccountType), AccountType?.ToLowerInvariant()),
            ("registrationIdentifier", nameof(RegistrationIdentifier), RegistrationIdentifier),
            ("address.street", nameof(Street), Street),
            ("address.city", nameof(City), City),
            ("address.postalCode", nameof(PostalCode), PostalCode),
        ];
        foreach ((string member, string parameter, string? value) in values)
        {
            if (MyInvocation.BoundParameters.ContainsKey(parameter))
            {
                update.Set(member, value);
            }
        }

        return update;
    }

    private static bool IsSo(AccountUpdate update, AccountProfile current) =>
        update.Values.All(value => string.Equals(value.Value ?? string.Empty, AccountUpdate.Find(current, value.Key) ?? string.Empty, StringComparison.Ordinal))
        && (update.RegistrationCountryCode is null || update.RegistrationCountryCode == current.RegistrationIdentifier?.CountryCode);

    private static string Describe(AccountUpdate update, AccountProfile? current) => string.Join("; ", update.Values.Select(value => current is null
        ? Say(AccountMessages.SetField, value.Key, value.Value ?? "null")
        : Say(AccountMessages.ChangeField, value.Key, AccountUpdate.Find(current, value.Key) ?? "-", value.Value ?? "null")));
}
