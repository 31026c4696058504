using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Files and folders that there are, and their limit.</summary>
public sealed class InodeUsage : HostUpModel
{
    /// <summary>How many there are.</summary>
    public long? Used { get; init; }

    /// <summary>How many there may be; null when there is no limit, or it is not known.</summary>
    public long? Limit { get; init; }

    /// <summary>How many more there may be; null when there is no limit, or it is not known.</summary>
    public long? Remaining { get; init; }

    /// <summary>Per cent of the limit; null when there is none, or it is not known.</summary>
    public decimal? UsagePercent { get; init; }

    /// <summary>Whether there are more than the limit.</summary>
    public bool? Exceeded { get; init; }

    /// <summary>How many, as in <c>2 of 10 files</c>.</summary>
    public override string ToString() => Limit is { } limit
        ? string.Format(CultureInfo.InvariantCulture, "{0} of {1} files", Used, limit)
        : Parts.Count(Used, "files") ?? string.Empty;
}
