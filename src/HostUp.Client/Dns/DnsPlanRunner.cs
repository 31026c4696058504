using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>Carries out one plan, stage by stage. After the first failure nothing more is sent; what is under way is waited for.</summary>
internal sealed class DnsPlanRunner(DnsZonesClient zones, DnsZoneReference zone, DnsPlan plan, IProgress<DnsStep>? progress)
{
    private const int MostAtOnce = 16;

    private readonly object _gate = new();
    private readonly HashSet<DnsStep> _done = [];
    private readonly HashSet<DnsStep> _unsettled = [];
    private readonly Dictionary<DnsStep, DnsRecord> _records = [];
    private DnsStep? _failedStep;
    private Exception? _failure;

    public async Task<DnsPlanRun> RunAsync(CancellationToken cancellationToken)
    {
        foreach (IGrouping<int, DnsStep> stage in plan.Steps.GroupBy(static step => step.Stage).OrderBy(static stage => stage.Key))
        {
            using var places = new SemaphoreSlim(MostAtOnce, MostAtOnce);
            await Task.WhenAll(stage.Select(step => TakeAsync(step, places, cancellationToken))).ConfigureAwait(false);
            if (_failure is not null)
            {
                break;
            }
        }

        return new DnsPlanRun(
            [.. plan.Steps.Where(_done.Contains)],
            [.. plan.Steps.Where(_unsettled.Contains)],
            [.. plan.Steps.Where(step => !_done.Contains(step) && !_unsettled.Contains(step))],
            [.. plan.Steps.Where(_records.ContainsKey).Select(step => _records[step])],
            _failedStep,
            _failure);
    }

    private async Task TakeAsync(DnsStep step, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (MayGo(step, cancellationToken))
            {
                DnsRecord? record = await SendAsync(step, cancellationToken).ConfigureAwait(false);
                NoteDone(step, record);
            }
        }
        catch (Exception failure)
        {
            // Whatever it is, what was done before it must be told.
            NoteFailure(step, failure, mayBeDone: failure is OperationCanceledException or HostUpApiException { IsSettled: false });
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<DnsRecord?> SendAsync(DnsStep step, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case DnsStepKind.Create:
                return await zones.AddAsync(zone, step.Record!, cancellationToken).ConfigureAwait(false);
            case DnsStepKind.Replace:
                return await zones.ReplaceAsync(zone, step.Id!, step.Record!, cancellationToken).ConfigureAwait(false);
            case DnsStepKind.SetProxied:
                return await zones.SetProxiedAsync(zone, step.Id!, step.Record!.Proxied == true, cancellationToken).ConfigureAwait(false);
            default:
                await zones.RemoveAsync(zone, step.Id!, cancellationToken).ConfigureAwait(false);
                return null;
        }
    }

    private bool MayGo(DnsStep step, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            NoteFailure(step, new OperationCanceledException(cancellationToken), mayBeDone: false);
        }

        lock (_gate)
        {
            return _failure is null;
        }
    }

    private void NoteDone(DnsStep step, DnsRecord? record)
    {
        lock (_gate)
        {
            _done.Add(step);
            if (record is not null)
            {
                _records.Add(step, record);
            }
        }

        progress?.Report(step);
    }

    private void NoteFailure(DnsStep step, Exception failure, bool mayBeDone)
    {
        lock (_gate)
        {
            _failedStep ??= step;
            _failure ??= failure;
            if (mayBeDone)
            {
                _unsettled.Add(step);
            }
        }
    }
}
