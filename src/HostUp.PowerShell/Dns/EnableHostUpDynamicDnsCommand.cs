using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Dns;

/// <summary>Takes updates of a host name again.</summary>
[Cmdlet(VerbsLifecycle.Enable, "HostUpDynamicDns", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Enable-HostUpDynamicDns.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DynamicDnsEndpoints.ListDynamicDns), nameof(DynamicDnsEndpoints.ChangeDynamicDns))]
[OutputType(typeof(DynamicDns))]
public sealed class EnableHostUpDynamicDnsCommand : DynamicDnsSwitchCmdlet
{
    private protected override bool Enabled => true;

    private protected override string Action => DnsMessages.EnableDynamicDns;
}
