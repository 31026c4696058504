using System;
using System.Collections.Generic;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>What became of a plan. Each of its steps is in one of the three lists, in the plan's order.</summary>
public sealed class DnsPlanRun
{
    internal DnsPlanRun(
        IReadOnlyList<DnsStep> done, IReadOnlyList<DnsStep> unsettled, IReadOnlyList<DnsStep> notDone, IReadOnlyList<DnsRecord> records, DnsStep? failedStep, Exception? failure)
    {
        Done = done;
        Unsettled = unsettled;
        NotDone = notDone;
        Records = records;
        FailedStep = failedStep;
        Failure = failure;
    }

    /// <summary>The steps that HostUp has carried out.</summary>
    public IReadOnlyList<DnsStep> Done { get; }

    /// <summary>The steps that were sent, and of which no answer says whether they were carried out. A plan of the zone as it is now tells.</summary>
    public IReadOnlyList<DnsStep> Unsettled { get; }

    /// <summary>The steps that were refused, and those that were not sent any more.</summary>
    public IReadOnlyList<DnsStep> NotDone { get; }

    /// <summary>The records that were made or changed, as HostUp gave them back, in the plan's order.</summary>
    public IReadOnlyList<DnsRecord> Records { get; }

    /// <summary>The step that failed first; null when none did.</summary>
    public DnsStep? FailedStep { get; }

    /// <summary>
    /// Why it stopped: a <see cref="HostUpApiException"/>, or an <see cref="OperationCanceledException"/> when it was cancelled. Null when
    /// everything was done.
    /// </summary>
    public Exception? Failure { get; }

    /// <summary>Whether everything was done.</summary>
    public bool IsComplete => Failure is null;
}
