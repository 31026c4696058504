using System;

namespace HostUp.Client.Waiting;

/// <summary>The limit HostUp reports with an answer (<c>X-RateLimit-*</c>). It documents these headers for 429 alone.</summary>
/// <param name="limit">Requests allowed in the window; null when not sent.</param>
/// <param name="remaining">Requests left in the window; null when not sent.</param>
/// <param name="resetsAt">When the window ends (UTC); null when not sent.</param>
public sealed class RateLimit(long? limit, long? remaining, DateTimeOffset? resetsAt)
{
    /// <summary>Requests allowed in the window; null when not sent.</summary>
    public long? Limit { get; } = limit;

    /// <summary>Requests left in the window; null when not sent.</summary>
    public long? Remaining { get; } = remaining;

    /// <summary>When the window ends (UTC); null when not sent.</summary>
    public DateTimeOffset? ResetsAt { get; } = resetsAt;

    /// <summary>What is left, as in <c>0 of 250 left</c>.</summary>
    public override string ToString() => $"{Remaining?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} of "
        + $"{Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} left";
}
