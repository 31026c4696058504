using System;
using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Registration;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Asks which names can be registered, and what they cost; it needs no key.</summary>
[Cmdlet(VerbsCommon.Find, "HostUpDomain", HelpUri = HelpPages.Root + "Find-HostUpDomain.md")]
[Calls(nameof(DomainSearchEndpoints.CheckDomains), nameof(DomainSearchEndpoints.ReadDomainCheck))]
[OutputType(typeof(DomainAvailability))]
public sealed class FindHostUpDomainCommand : CatalogueCmdlet
{
    // In the order in which the connections came.
    private readonly List<(Session Session, NameSearch Search)> _searches = [];

    /// <summary>The names, such as example.se.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Domain")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Name", "Domain")]
    public string[] Name { get; set; } = [];

    /// <summary>How many seconds to wait for the names of a request.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int WaitSec { get; set; } = 300;

    /// <summary>How many requests, of up to 20 names, may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        int at = _searches.FindIndex(search => search.Session == Session);
        if (at < 0)
        {
            at = _searches.Count;
            _searches.Add((Session, new NameSearch(this, Session, ThrottleLimit, TimeSpan.FromSeconds(WaitSec))));
        }

        foreach (string name in Name)
        {
            if (DomainSearchClient.IsDomainName(name))
            {
                _searches[at].Search.Add(name);
            }
            else
            {
                Fail(ErrorRecords.InvalidArgument(
                    string.Format(System.Globalization.CultureInfo.CurrentCulture, RegistrationMessages.InvalidName, name),
                    "InvalidDomainName",
                    name,
                    RegistrationMessages.NextInvalidName));
            }
        }
    }

    private protected override void Finish()
    {
        foreach ((Session session, NameSearch search) in _searches)
        {
            Session = session;
            search.Finish();
        }
    }
}
