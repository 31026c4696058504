using System;

namespace HostUp.Client.Dns;

/// <summary>A record that is in the zone at HostUp, with the id it is changed by.</summary>
/// <param name="id">HostUp's id, such as <c>drr_01hxa3b4c5d6e7f8g9h0j1k2m3</c>.</param>
/// <param name="data">What it says.</param>
/// <param name="isManaged">Whether HostUp keeps it, as for e-mail forwarding: it and others of its name and type are left alone.</param>
public sealed class DnsStoredRecord(string id, DnsRecordData data, bool isManaged = false)
{
    /// <summary>HostUp's id.</summary>
    public string Id { get; } = id ?? throw new ArgumentNullException(nameof(id));

    /// <summary>What it says.</summary>
    public DnsRecordData Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <summary>Whether HostUp keeps it.</summary>
    public bool IsManaged { get; } = isManaged;
}
