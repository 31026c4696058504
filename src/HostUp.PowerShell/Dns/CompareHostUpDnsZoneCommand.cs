using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>
/// Tells how a zone differs from a file or from objects: what Sync-HostUpDnsZone with the same parameters would change. Nothing emitted
/// means no difference. It changes nothing.
/// </summary>
[Cmdlet(VerbsData.Compare, "HostUpDnsZone", DefaultParameterSetName = FileSet, HelpUri = HelpPages.Root + "Compare-HostUpDnsZone.md")]
[Calls(nameof(DnsEndpoints.ListZones), nameof(DnsEndpoints.ReadZone))]
[OutputType(typeof(DnsDifference))]
public sealed class CompareHostUpDnsZoneCommand : ZoneSourceCmdlet
{
    // With an error that lets a script go on, nothing emitted would read as no difference.
    internal override void Fail(ErrorRecord error) => ThrowTerminatingError(error);

    private protected override void Act(ZoneContent zone, DnsPlan plan)
    {
        foreach (DnsDifference difference in plan.Differences)
        {
            WriteObject(ObjectOrigin.Link(difference, Session.Connection));
        }
    }
}
