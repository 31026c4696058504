using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Dns;

/// <summary>Deletes the dynamic DNS of a host name, with its token and its log.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpDynamicDns", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Remove-HostUpDynamicDns.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DynamicDnsEndpoints.ListDynamicDns), nameof(DynamicDnsEndpoints.DeleteDynamicDns))]
public sealed class RemoveHostUpDynamicDnsCommand : DynamicDnsCmdlet
{
    private protected override void Process()
    {
        if (Find() is { } host
            && Ask(() => ShouldProcess(Title(host), DnsMessages.RemoveDynamicDns), DynamicDns, DnsMessages.NextAskBeforeRemoval))
        {
            Call(
                (client, stop) => (Task)client.Domains.WithDomainAsync(
                    Domain,
                    async (id, stop) =>
                    {
                        await client.DynamicDns.RemoveAsync(id, host.Id!, stop).ConfigureAwait(false);
                        return id;
                    },
                    stop),
                DynamicDns);
        }
    }
}
