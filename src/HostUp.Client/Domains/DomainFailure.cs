using System;
using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>Why a registration or a transfer hangs.</summary>
public sealed class DomainFailure : HostUpModel
{
    /// <summary>The kind: <c>identity_invalid</c> for a registration, <c>epp_invalid</c> for a transfer (an open set).</summary>
    public string? Category { get; init; }

    /// <summary>Why, as a sentence for people.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was found, in UTC; null when HostUp does not say.</summary>
    public DateTimeOffset? DetectedAt { get; init; }

    /// <summary>The reason.</summary>
    public override string ToString() => Reason ?? Category ?? string.Empty;
}
