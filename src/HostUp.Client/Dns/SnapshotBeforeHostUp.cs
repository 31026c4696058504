using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>The last copy of a zone from before the domain's DNS came to HostUp, if there is one.</summary>
public sealed class SnapshotBeforeHostUp : HostUpModel
{
    /// <summary>Whether there is one.</summary>
    public bool? Available { get; init; }

    /// <summary>The copy; null when there is none.</summary>
    public DnsSnapshot? Snapshot { get; init; }

    /// <summary>Why there is none, as a sentence for people; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The copy, or why there is none.</summary>
    public override string ToString() => Snapshot?.ToString() ?? Reason ?? string.Empty;
}
