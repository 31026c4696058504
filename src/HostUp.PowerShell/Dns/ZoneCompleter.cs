using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Dns;

/// <summary>Completes DNS zones by their names: those shown before, else the first ones HostUp lists.</summary>
public sealed class ZoneCompleter : KnownValueCompleter
{
    internal const string Zones = "zone";

    private protected override string Kind => Zones;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (DnsZone zone in await client.DnsZones.ReadPages(name: null, pageSize: 100).ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            known.Remember(Zones, zone.Id, zone.Name);
        }
    }
}
