using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>The answer that lists snapshots.</summary>
internal sealed class DnsSnapshotList : HostUpModel
{
    public ItemList<DnsSnapshot>? Data { get; init; }
}
