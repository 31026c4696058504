using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>A cmdlet that works on the records of one zone at a time.</summary>
public abstract class ZoneCmdlet : ConnectedCmdlet
{
    private protected override string NotFoundStep => DnsMessages.NextNotFoundZone;

    private protected override string? NextStep(HostUpApiException exception) => ZoneErrors.NextStep(exception) ?? base.NextStep(exception);

    /// <summary>
    /// The name of a zone, as records are compared with it. A name is taken as it is, so that records can be checked before anything is
    /// sent; that of an id is read.
    /// </summary>
    /// <returns>The name in Punycode; null when an error was written.</returns>
    private protected string? Origin(string zone) => DnsZoneId.IsWellFormed(zone)
        ? Call((client, stop) => client.DnsZones.WithZoneAsync(zone, static (found, _) => Task.FromResult(found), stop), zone)?.Name
        : DnsName.Zone(zone);

    /// <summary>A zone with all its records.</summary>
    /// <returns>The zone; null when an error was written.</returns>
    private protected ZoneContent? Read(string zone, string? name = null, string? type = null) => Call(
        (client, stop) => client.DnsZones.WithZoneAsync(
            zone,
            async (found, stop) => new ZoneContent(found, await client.DnsZones.ReadAsync(found.Id, name, type, stop).ConfigureAwait(false)),
            stop),
        zone);

    /// <summary>A zone as questions call it: by its name, and by its connection when there are several.</summary>
    private protected string Title(string origin) => Session.Title(DnsTexts.Name(origin));

    /// <summary>Writes an error for each problem of records.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="target">What errors call it where it was in no file.</param>
    /// <param name="nextBeside">What to do about a CNAME beside others, where what is beside it may be in the zone alone.</param>
    /// <returns>Whether there was one.</returns>
    private protected bool Refuse(IReadOnlyList<DnsProblem> problems, string target, string? nextBeside = null)
    {
        for (int i = 0; i < problems.Count; i++)
        {
            DnsProblem problem = problems[i];
            string nextStep = problem.Rule == DnsRule.CnameBesideOthers && nextBeside is not null
                ? nextBeside
                : Messages.NextInvalidArgument;
            ErrorRecord error = ErrorRecords.InvalidArgument(problem.ToString(), problem.Rule.ToString(), problem.Position?.ToString() ?? target, nextStep);

            // The last may end the command; all are to be seen.
            if (i < problems.Count - 1)
            {
                WriteError(error);
            }
            else
            {
                Fail(error);
            }
        }

        return problems.Count > 0;
    }

    /// <summary>Carries out a plan. A failure is an error that says what was done and what not.</summary>
    /// <returns>How it went.</returns>
    private protected DnsPlanRun Run(ZoneContent zone, DnsPlan plan, string target)
    {
        Session session = Session;
        DnsPlanRun run = Wait(
            session.CallAsync((client, stop) => client.DnsZones.RunAsync(zone.Reference, plan, progress: null, stop), StopToken),
            ended =>
            {
                if (ended.Status == TaskStatus.RanToCompletion && (ended.Result.Done.Count > 0 || ended.Result.Unsettled.Count > 0))
                {
                    WriteDespiteEnd(PlanOutcome.Describe(ended.Result), error: null);
                }
            });
        switch (run.Failure)
        {
            case null:
                break;
            case ObjectDisposedException when !session.Connection.IsOpen:
                throw new ConnectionClosedException(session.Connection);
            case HostUpApiException exception when ErrorRecords.IsAboutTheKey(exception):
                ThrowTerminatingError(PlanOutcome.ToErrorRecord(exception, run, target));
                break;
            case { } failure:
                Fail(PlanOutcome.ToErrorRecord(failure, run, target));
                break;
        }

        return run;
    }
}
