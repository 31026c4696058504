namespace HostUp.Client.Dns;

/// <summary>What becomes of a record set: all records of a name and type.</summary>
public enum DnsDifferenceAction
{
    /// <summary>It is not in the zone, and will be.</summary>
    Add,

    /// <summary>It is in the zone, and will be another.</summary>
    Change,

    /// <summary>It is in the zone, and will not be.</summary>
    Remove,
}
