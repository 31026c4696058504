using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Lists DNS zones.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDnsZone", HelpUri = HelpPages.Root + "Get-HostUpDnsZone.md")]
[Calls(nameof(DnsEndpoints.ListZones))]
[OutputType(typeof(DnsZone))]
public sealed class GetHostUpDnsZoneCommand : ConnectedCmdlet
{
    /// <summary>Names of zones to show; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("Zone")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Zones a request.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int PageSize { get; set; } = 100;

    private protected override string NotFoundStep => DnsMessages.NextNotFoundZone;

    private protected override void Process()
    {
        // Zones are shown as people write their names, however they were asked for.
        var names = new NameFilter(Name?.Select(static name => IsLiteral(name) ? DnsName.ToUnicode(DnsName.Zone(name)) : name));
        string? only = Name?.Length == 1 && IsLiteral(Name[0]) ? WildcardPattern.Unescape(Name[0]) : null;
        Session session = Session;
        var pages = new PagedOutput<DnsZone>(
            this, session, session.Client.DnsZones.ReadPages(only, PageSize), static () => DnsMessages.ListingZones, only ?? "/dns-zones");
        bool isWhole = pages.WriteAll(zone =>
        {
            session.Known.Remember(ZoneCompleter.Zones, zone.Id, zone.Name);
            if (names.Matches(zone.Name))
            {
                Emit(zone, session);
            }
        });
        if (isWhole)
        {
            ReportMissing(names);
        }
    }

    private static bool IsLiteral(string name) => !WildcardPattern.ContainsWildcardCharacters(name);
}
