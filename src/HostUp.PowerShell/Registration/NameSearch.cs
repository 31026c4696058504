using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>
/// Asks which names are free, in batches and several of them at a time, and writes each name as soon as it is answered. What cannot be
/// found out is an error for its name.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="session">What is asked over.</param>
/// <param name="limit">How many batches may be under way at a time.</param>
/// <param name="patience">How long to wait for a batch.</param>
internal sealed class NameSearch(ConnectedCmdlet cmdlet, Session session, int limit, TimeSpan patience)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Batch> _running = [];
    private readonly CountedProgress _progress = new(cmdlet, static () => RegistrationMessages.FindingDomains);
    private List<string> _next = [];

    /// <summary>Asks about a name, when there are enough for a batch.</summary>
    public void Add(string name)
    {
        // Twice the same, however it is written, is asked once.
        if (_seen.Add(DnsName.Zone(name)))
        {
            _next.Add(name);
        }

        if (_next.Count == DomainSearchClient.MostNames)
        {
            Send();
        }
    }

    /// <summary>Asks about the rest, and waits for all.</summary>
    public void Finish()
    {
        _progress.Total = _seen.Count;
        if (_next.Count > 0)
        {
            Send();
        }

        while (_running.Count > 0)
        {
            Step();
        }

        _progress.End();
    }

    private void Send()
    {
        while (_running.Count >= limit)
        {
            Step();
        }

        List<string> names = _next;
        _next = [];
        _running.Add(new Batch(names, session.CallAsync((client, stop) => client.DomainSearch.StartAsync(names, stop), cmdlet.StopToken)));
        while (_running.Exists(static batch => batch.Call.IsCompleted))
        {
            Step();
        }
    }

    // Takes what has come first.
    private void Step()
    {
        Task any = Task.WhenAny(_running.Select(static batch => batch.Call));
        try
        {
            _progress.Follow(any);
            cmdlet.Wait(Ended(any));
            Batch batch = _running.First(static batch => batch.Call.IsCompleted);
            if (Take(batch) is { } more)
            {
                batch.Call = more;
            }
            else
            {
                _running.Remove(batch);
            }
        }
        catch
        {
            // The command ends here, before Finish.
            if (cmdlet.Stopping)
            {
                SayHowToGoOn();
            }
            else
            {
                _progress.End();
            }

            throw;
        }
    }

    // Null when nothing more will come.
    private Task<DomainCheck>? Take(Batch batch)
    {
        DomainCheck check;
        try
        {
            check = cmdlet.Wait(batch.Call);
        }
        catch (HostUpApiException exception)
        {
            foreach (string name in batch.Names)
            {
                cmdlet.Report(exception, name);
                _progress.Count();
            }

            return null;
        }

        batch.Names = check.Missing;
        batch.Latest = check;
        foreach (DomainAvailability found in check.Found)
        {
            cmdlet.Emit(found, session);
            _progress.Count();
        }

        if (check.Missing.Count == 0)
        {
            return null;
        }

        TimeSpan left = patience - batch.Time.Elapsed;
        if (!check.IsFinished && left > TimeSpan.Zero)
        {
            return session.CallAsync((client, stop) => client.DomainSearch.FollowAsync(check, left, stop), cmdlet.StopToken);
        }

        ReportMissing(check);
        return null;
    }

    private void ReportMissing(DomainCheck check)
    {
        if (!check.IsFinished)
        {
            cmdlet.WriteWarning(Wording.Say(
                Messages.OperationGoesOn, RegistrationMessages.FindingDomains, check.Operation!.Status, patience.TotalSeconds, check.Operation.PollUrl ?? check.Operation.Id));
        }

        foreach (string name in check.Missing)
        {
            cmdlet.Fail(check switch
            {
                { IsFinished: false } => ErrorRecords.NotKnownInTime(
                    Wording.Say(RegistrationMessages.NameNotKnownInTime, name, patience.TotalSeconds), name, RegistrationMessages.NextAskAgain),
                { Operation: { IsFailed: true, Message: { Length: > 0 } reason } } => ErrorRecords.NoResult(
                    Wording.Say(RegistrationMessages.NameLookupFailedBecause, name, reason), nameof(ApiFailure.OperationFailed), name, RegistrationMessages.NextAskAgain),
                { Operation.IsFailed: true } => ErrorRecords.NoResult(
                    Wording.Say(RegistrationMessages.NameLookupFailed, name), nameof(ApiFailure.OperationFailed), name, RegistrationMessages.NextAskAgain),
                _ => ErrorRecords.NoResult(Wording.Say(RegistrationMessages.NameNotAnswered, name), "NotAnswered", name, RegistrationMessages.NextAskAgain),
            });
            _progress.Count();
        }
    }

    // What was written is there; what HostUp still looks up can be asked for.
    private void SayHowToGoOn()
    {
        foreach (Batch batch in _running.Where(static batch => batch.Latest is { IsFinished: false }))
        {
            cmdlet.WriteDespiteEnd(
                Wording.Say(Messages.OperationLeft, RegistrationMessages.FindingDomains, batch.Latest!.Operation!.PollUrl ?? batch.Latest.Operation.Id), error: null);
        }
    }

    private static async Task<bool> Ended(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private sealed class Batch(IReadOnlyCollection<string> names, Task<DomainCheck> call)
    {
        /// <summary>Those without an answer.</summary>
        public IReadOnlyCollection<string> Names { get; set; } = names;

        public Task<DomainCheck> Call { get; set; } = call;

        public DomainCheck? Latest { get; set; }

        public Stopwatch Time { get; } = Stopwatch.StartNew();
    }
}
