using System;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>A payment link that was made before; HostUp does not tell its address.</summary>
public sealed class PreviousPaymentLink : HostUpModel
{
    /// <summary>When it was made; null when not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether its time is over.</summary>
    public bool? Expired { get; init; }

    /// <summary>When it was made invalid; null when it was not.</summary>
    public DateTimeOffset? InvalidatedAt { get; init; }

    /// <summary>Why it was made invalid; null when it was not, or HostUp does not say.</summary>
    public string? InvalidationReason { get; init; }

    /// <summary>How often it was looked at; null when HostUp does not say.</summary>
    public long? Views { get; init; }

    /// <summary>When it was made, and what became of it.</summary>
    public override string ToString() => Parts.Join(
        CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Expired == true ? "expired" : null,
        InvalidatedAt is null ? null : "invalidated");
}
