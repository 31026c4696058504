using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>What HostUp answers to new nameservers: they are changed (200), or a job changes them (202).</summary>
public sealed class NameserverChange : HostUpModel
{
    /// <summary>Whether they are changed; null when a job does it.</summary>
    public bool? Updated { get; init; }

    /// <summary>Whether HostUp has begun to compare the domain with the registry; null when it does not say.</summary>
    public bool? SyncTriggered { get; init; }

    /// <summary>The domain's state, such as <c>active</c>; null when HostUp does not say.</summary>
    public string? ServiceStatus { get; init; }

    /// <summary>The job; null when it was done at once.</summary>
    public HostUpOperation? Operation { get; init; }

    /// <summary>The job, or whether it is done.</summary>
    public override string ToString() => Operation?.ToString() ?? (Updated == true ? "updated" : "not updated");
}
