using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Switches HostUp's own DNSSEC of domains off.</summary>
[Cmdlet(VerbsLifecycle.Disable, "HostUpDnssec", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Disable-HostUpDnssec.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain), nameof(DnssecEndpoints.ReadDnssec), nameof(DnssecEndpoints.ChangeDnssec))]
[OutputType(typeof(DnssecState))]
public sealed class DisableHostUpDnssecCommand : DnssecSwitchCmdlet
{
    private protected override bool Enables => false;

    private protected override string Action => NameserversMessages.DisableDnssec;
}
