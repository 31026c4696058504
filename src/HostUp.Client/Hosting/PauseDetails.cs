using System;
using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>From when to when an account is paused.</summary>
public sealed class PauseDetails : HostUpModel
{
    /// <summary>When it begins (UTC); null when not known.</summary>
    public DateTimeOffset? PauseStartsAt { get; init; }

    /// <summary>When the account is taken up again (UTC); null when not known.</summary>
    public DateTimeOffset? ResumeAt { get; init; }

    /// <summary>How many days it lasts.</summary>
    public int? Days { get; init; }

    /// <summary>Days, first and last (UTC), as in <c>30 days from 2026-04-27 to 2026-05-27</c>.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} days from {1:yyyy-MM-dd} to {2:yyyy-MM-dd}", Days, PauseStartsAt?.UtcDateTime, ResumeAt?.UtcDateTime);
}
