using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Switches HostUp's own DNSSEC of domains on.</summary>
[Cmdlet(VerbsLifecycle.Enable, "HostUpDnssec", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Enable-HostUpDnssec.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain), nameof(DnssecEndpoints.ReadDnssec), nameof(DnssecEndpoints.ChangeDnssec))]
[OutputType(typeof(DnssecState))]
public sealed class EnableHostUpDnssecCommand : DnssecSwitchCmdlet
{
    private protected override bool Enables => true;

    private protected override string Action => NameserversMessages.EnableDnssec;
}
