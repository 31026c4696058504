using System;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Reads the contacts of domains.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDomainContact", HelpUri = HelpPages.Root + "Get-HostUpDomainContact.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomainContacts))]
[OutputType(typeof(DomainContact))]
public sealed class GetHostUpDomainContactCommand : DomainsCmdlet
{
    private OrderedCalls<DomainContacts>? _calls;

    /// <summary>Roles to show; without it, all.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("registrant", "admin", "tech", "billing")]
    public string[]? Role { get; set; }

    private protected override void Process()
    {
        Session session = Session;
        _calls ??= new OrderedCalls<DomainContacts>(this, ThrottleLimit, static () => DomainsMessages.ReadingContacts, Write);
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.DomainContacts.ReadAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Write(Session session, string domain, DomainContacts contacts)
    {
        foreach (string role in ContactRoles.All.Where(role => Role is null || Role.Contains(role, StringComparer.OrdinalIgnoreCase)))
        {
            if (contacts.Find(role) is { } contact)
            {
                Emit(contact, session);
            }
        }
    }
}
