using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Changes contacts of domains: what is given, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpDomainContact", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpDomainContact.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomainContacts), nameof(DomainEndpoints.ChangeDomainContacts))]
[OutputType(typeof(DomainContact))]
public sealed class SetHostUpDomainContactCommand : DomainsCmdlet
{
    private HashSet<string> _typed = [];

    /// <summary>The roles to change.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("registrant", "admin", "tech", "billing")]
    public string[] Role { get; set; } = [];

    /// <summary>First name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? LastName { get; set; }

    /// <summary>Company or organisation; empty for a person.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? CompanyName { get; set; }

    /// <summary>E-mail address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PhoneNumber { get; set; }

    /// <summary>Street and number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Street { get; set; }

    /// <summary>Second line of the address; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Address2 { get; set; }

    /// <summary>Town.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? City { get; set; }

    /// <summary>State or county; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? State { get; set; }

    /// <summary>Postal code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PostalCode { get; set; }

    /// <summary>Country, as ISO 3166 has it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? CountryCode { get; set; }

    /// <summary>The number that the registry knows the contact by.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? RegistrationNumber { get; set; }

    private DomainContactUpdate Update => new()
    {
        FirstName = Given(nameof(FirstName), FirstName),
        LastName = Given(nameof(LastName), LastName),
        CompanyName = Given(nameof(CompanyName), CompanyName),
        Email = Given(nameof(Email), Email),
        PhoneNumber = Given(nameof(PhoneNumber), PhoneNumber),
        Street = Given(nameof(Street), Street),
        Address2 = Given(nameof(Address2), Address2),
        City = Given(nameof(City), City),
        State = Given(nameof(State), State),
        PostalCode = Given(nameof(PostalCode), PostalCode),
        CountryCode = Given(nameof(CountryCode), CountryCode),
        RegistrationNumber = Given(nameof(RegistrationNumber), RegistrationNumber),
    };

    /// <summary>Notes what was typed and not piped.</summary>
    protected override void BeginProcessing() => _typed = [.. MyInvocation.BoundParameters.Keys];

    private protected override void Process()
    {
        DomainContactUpdate update = Update;
        if (update.IsEmpty)
        {
            Fail(ErrorRecords.InvalidArgument(DomainsMessages.NothingToSet, "InvalidArgument", Domain[0], Messages.NextInvalidArgument));
            return;
        }

        foreach (string domain in Domain)
        {
            Session session = Session;
            if (Call(
                (client, stop) => client.Domains.WithDomainAsync(
                    domain,
                    async (id, stop) => new DomainContactsOf(id, await client.DomainContacts.ReadAsync(id, DomainNames.Of(session, domain), stop).ConfigureAwait(false)),
                    stop),
                domain) is { } read)
            {
                Change(domain, read, update);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : DomainsMessages.NextContactUnsettled;

    private void Change(string domain, DomainContactsOf read, DomainContactUpdate update)
    {
        string[] roles = [.. ContactRoles.All.Where(role => Role.Contains(role, StringComparer.OrdinalIgnoreCase))];
        string[] differing = [.. roles.Where(role => update.Differences(read.Contacts.Find(role)).Count > 0)];
        DomainContacts contacts = read.Contacts;
        if (differing.Length == 0)
        {
            Reporter.Detail(Say(DomainsMessages.ContactIsSo, domain));
        }
        else if (contacts.Actions?.CanEditContacts is { Allowed: false } gate)
        {
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.ContactsLocked, domain, gate), "ContactsLocked", domain, Messages.NextConflict));
            return;
        }
        else if (!ShouldProcess(Title(domain), Say(DomainsMessages.SetContact, string.Join("; ", differing.Select(role => Describe(role, contacts, update)))))
            || Call((client, stop) => client.DomainContacts.ChangeAsync(contacts, read.Id, differing, update, DomainNames.Of(Session, domain), stop), domain) is not { } changed)
        {
            return;
        }
        else
        {
            contacts = changed;
            WarnOfWhatWasHeldBack(domain, changed.UpdateOutcome);
        }

        foreach (string role in roles)
        {
            if (contacts.Find(role) is { } contact)
            {
                Emit(contact);
            }
        }
    }

    // HostUp answers 200, changes the rest, and keeps the number as it was.
    private void WarnOfWhatWasHeldBack(string domain, DomainContactOutcome? outcome)
    {
        if (RegistrationNumber is not null && outcome?.RegistrantRegistrationIdentifierApplied == false)
        {
            WriteWarning(Say(DomainsMessages.NumberHeldBack, domain, outcome.RegistrantRegistrationIdentifierBlockedReason ?? DomainsMessages.NoReason));
        }
    }

    // Who types empty text means it; an empty cell of a row says nothing.
    private string? Given(string name, string? value) => value is { Length: 0 } && !_typed.Contains(name) ? null : value;

    private static string Describe(string role, DomainContacts contacts, DomainContactUpdate update)
    {
        IEnumerable<string> changes = update.Differences(contacts.Find(role)).Select(static change =>
            Say(DomainsMessages.SettingFromTo, change.Name, Quoted(change.Current), Quoted(change.Wanted)));
        return role + ": " + string.Join(", ", changes);
    }

    private static string Quoted(string? text) => $"'{text}'";

    private sealed class DomainContactsOf(string id, DomainContacts contacts)
    {
        public string Id { get; } = id;

        public DomainContacts Contacts { get; } = contacts;
    }
}
