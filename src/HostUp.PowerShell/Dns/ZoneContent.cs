using System.Collections.Generic;
using HostUp.Client.Dns;

namespace HostUp.PowerShell.Dns;

/// <summary>A zone and the records that were read of it.</summary>
internal sealed class ZoneContent(DnsZoneReference reference, DnsZoneDetail detail)
{
    public DnsZoneReference Reference { get; } = reference;

    public DnsZoneDetail Detail { get; } = detail;

    public IReadOnlyList<DnsRecord> Records => Detail.Records ?? [];
}
