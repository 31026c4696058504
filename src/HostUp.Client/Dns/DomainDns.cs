using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>The DNS of a domain of the account (<c>GET /domains/{id}/dns</c>).</summary>
public sealed class DomainDns : HostUpModel
{
    /// <summary>The zone; null when the domain's DNS is elsewhere.</summary>
    public DnsZone? Zone { get; init; }

    /// <summary>The records.</summary>
    public ItemList<DnsRecord>? Records { get; init; }

    /// <summary>The name servers that the domain is delegated to.</summary>
    public ItemList<string>? Nameservers { get; init; }

    /// <summary>What can be done.</summary>
    public DomainDnsActions? Actions { get; init; }

    internal DomainDns Link()
    {
        foreach (DnsRecord record in Records ?? [])
        {
            record.In(Zone?.WireName, Zone?.Id);
        }

        return this;
    }

    /// <summary>The zone, as <see cref="DnsZone"/> has it; the nameservers where DNS is elsewhere.</summary>
    public override string ToString() => Zone?.ToString() ?? Nameservers?.ToString() ?? string.Empty;
}
