using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Disk space that is used, and its limit.</summary>
public sealed class DiskUsage : HostUpModel
{
    /// <summary>Bytes used; null when not known.</summary>
    public long? UsedBytes { get; init; }

    /// <summary>Bytes there may be; null when there is no limit, or it is not known.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>GB used.</summary>
    public decimal? UsedGb { get; init; }

    /// <summary>GB there may be; null when there is no limit, or it is not known.</summary>
    public decimal? LimitGb { get; init; }

    /// <summary>Per cent of the limit; null when there is none, or it is not known.</summary>
    public decimal? UsagePercent { get; init; }

    /// <summary>Whether it is beyond the limit.</summary>
    public bool? Exceeded { get; init; }

    /// <summary>What is used, as in <c>4 of 20 GB</c>.</summary>
    public override string ToString() => LimitGb is { } limit
        ? string.Format(CultureInfo.InvariantCulture, "{0} of {1} GB", UsedGb, limit)
        : Parts.Count(UsedGb, "GB") ?? string.Empty;
}
