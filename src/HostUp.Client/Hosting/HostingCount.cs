using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>How many of something there are, and how many there may be.</summary>
public sealed class HostingCount : HostUpModel
{
    /// <summary>How many there are.</summary>
    public int? Used { get; init; }

    /// <summary>How many there may be; null when there is no limit, or it is not known.</summary>
    public int? Limit { get; init; }

    /// <summary>How many more there may be; null when there is no limit, or it is not known.</summary>
    public int? Remaining { get; init; }

    /// <summary>The numbers, as in <c>1 of 5</c>.</summary>
    public override string ToString() => Limit is { } limit
        ? string.Format(CultureInfo.InvariantCulture, "{0} of {1}", Used, limit)
        : Used?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
