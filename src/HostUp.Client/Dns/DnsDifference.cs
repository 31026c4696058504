using System.Collections.Generic;

namespace HostUp.Client.Dns;

/// <summary>A record set that is not as it is wanted.</summary>
public sealed class DnsDifference
{
    internal DnsDifference(string name, string type, IReadOnlyList<DnsRecordData> current, IReadOnlyList<DnsRecordData> wanted)
    {
        Action = current.Count == 0 ? DnsDifferenceAction.Add : wanted.Count == 0 ? DnsDifferenceAction.Remove : DnsDifferenceAction.Change;
        Name = name;
        Type = type;
        Current = current;
        Wanted = wanted;
    }

    /// <summary>What becomes of it.</summary>
    public DnsDifferenceAction Action { get; }

    /// <summary>The name within the zone, <c>@</c> for its root.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public string Type { get; }

    /// <summary>All its records as they are; empty when it is added.</summary>
    public IReadOnlyList<DnsRecordData> Current { get; }

    /// <summary>All its records as they will be; empty when it is removed.</summary>
    public IReadOnlyList<DnsRecordData> Wanted { get; }

    /// <summary>Such as <c>Change www A: 192.0.2.1 -> 192.0.2.2</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Action} {Name} {Type}: {string.Join(", ", Current)} -> {string.Join(", ", Wanted)}";
}
