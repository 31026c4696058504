using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Sandbox.World;

/// <summary>Which nameservers the registry has of a domain. A change that a job makes is seen when the job has ended.</summary>
internal sealed class Delegation
{
    public static readonly IReadOnlyList<string> HostUp = ["primary.ns.hostup.se", "secondary.ns.hostup.se"];

    private IReadOnlyList<string> _nameservers = HostUp;
    private IReadOnlyList<string> _coming = [];
    private DateTimeOffset? _changedAt;
    private Job? _job;

    public IReadOnlyList<string> Nameservers
    {
        get
        {
            Settle();
            return _nameservers;
        }
    }

    /// <summary>When they were last changed; null when they never were.</summary>
    public DateTimeOffset? ChangedAt
    {
        get
        {
            Settle();
            return _changedAt;
        }
    }

    public bool IsAtHostUp => IsHostUp(Nameservers);

    /// <summary>Whether these are HostUp's own, in any order.</summary>
    public static bool IsHostUp(IReadOnlyList<string> nameservers) => nameservers.Count == HostUp.Count && HostUp.All(nameservers.Contains);

    /// <summary>Has them from the beginning.</summary>
    public void Begin(params string[] nameservers) => _nameservers = nameservers;

    public void Replace(IReadOnlyList<string> nameservers, DateTimeOffset now) => (_job, _nameservers, _changedAt) = (null, nameservers, now);

    /// <summary>Has them once a job has ended.</summary>
    public void Replace(IReadOnlyList<string> nameservers, Job job) => (_job, _coming) = (job, nameservers);

    private void Settle()
    {
        if (_job is { Stage: JobStage.Completed } done)
        {
            Replace(_coming, done.FinishedAt!.Value);
        }
    }
}
