using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Dns;

/// <summary>Takes no more updates of a host name; its token stays.</summary>
[Cmdlet(VerbsLifecycle.Disable, "HostUpDynamicDns", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Disable-HostUpDynamicDns.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DynamicDnsEndpoints.ListDynamicDns), nameof(DynamicDnsEndpoints.ChangeDynamicDns))]
[OutputType(typeof(DynamicDns))]
public sealed class DisableHostUpDynamicDnsCommand : DynamicDnsSwitchCmdlet
{
    private protected override bool Enabled => false;

    private protected override string Action => DnsMessages.DisableDynamicDns;
}
