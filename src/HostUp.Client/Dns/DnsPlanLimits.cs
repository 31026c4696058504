namespace HostUp.Client.Dns;

/// <summary>How much of a zone a plan changes, against what OctoDNS holds for safe: 30 % in a zone of ten records or more.</summary>
public sealed class DnsPlanLimits
{
    /// <summary>The share of a zone that may change, and the share that may go, in percent.</summary>
    public const int SafePercent = 30;

    /// <summary>Zones with fewer records have no limit.</summary>
    public const int FewestRecords = 10;

    internal DnsPlanLimits(int records, int changed, int removed)
    {
        Records = records;
        Changed = changed;
        Removed = removed;
    }

    /// <summary>The records in the zone before, without those HostUp keeps itself.</summary>
    public int Records { get; }

    /// <summary>How many of them become others, or are served otherwise.</summary>
    public int Changed { get; }

    /// <summary>How many of them go.</summary>
    public int Removed { get; }

    /// <summary>The share that changes, in percent.</summary>
    public decimal ChangedPercent => Percent(Changed);

    /// <summary>The share that goes, in percent.</summary>
    public decimal RemovedPercent => Percent(Removed);

    /// <summary>Whether either share is above <see cref="SafePercent"/>.</summary>
    public bool IsTooMuch => Records >= FewestRecords && (ChangedPercent > SafePercent || RemovedPercent > SafePercent);

    private decimal Percent(int count) => Records == 0 ? 0 : decimal.Round(100m * count / Records, 2);
}
