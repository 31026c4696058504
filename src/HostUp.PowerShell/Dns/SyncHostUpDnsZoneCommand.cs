using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Makes a zone what a file or objects say, after one question that shows the whole plan.</summary>
[Cmdlet(VerbsData.Sync, "HostUpDnsZone", DefaultParameterSetName = FileSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Sync-HostUpDnsZone.md")]
[Calls(
    nameof(DnsEndpoints.ListZones),
    nameof(DnsEndpoints.ReadZone),
    nameof(DnsEndpoints.AddRecord),
    nameof(DnsEndpoints.ReplaceRecord),
    nameof(DnsEndpoints.ChangeRecordProxy),
    nameof(DnsEndpoints.RemoveRecord))]
[OutputType(typeof(DnsDifference))]
public sealed class SyncHostUpDnsZoneCommand : ZoneSourceCmdlet
{
    /// <summary>Goes on where more of the zone would change or go than is safe.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Emits the differences that were made to go.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Act(ZoneContent zone, DnsPlan plan)
    {
        string title = Title(zone.Reference.Name);
        if (plan.Steps.Count == 0)
        {
            Reporter.Detail(Say(DnsMessages.ZoneIsSo, title));
            return;
        }

        if (plan.ReachesMostRecords)
        {
            WriteWarning(Say(DnsMessages.ManyRecords, title, plan.RecordsAfter, DnsPlan.MostRecords));
        }

        if (!IsAllowed(plan, title) || !IsAgreed(DnsTexts.Plan(title, plan), plan))
        {
            return;
        }

        DnsPlanRun run = Run(zone, plan, Zone);
        if (PassThru)
        {
            foreach (DnsDifference difference in plan.Differences.Where(difference => !run.NotDone.Concat(run.Unsettled).Any(step => IsOf(step, difference))))
            {
                WriteObject(ObjectOrigin.Link(difference, Session.Connection));
            }
        }
    }

    private static bool IsOf(DnsStep step, DnsDifference difference) =>
        step.Name == difference.Name && (step.Current?.Type == difference.Type || step.Record?.Type == difference.Type);

    private bool IsAllowed(DnsPlan plan, string title)
    {
        DnsPlanLimits limits = plan.Limits;
        if (Force || !limits.IsTooMuch)
        {
            return true;
        }

        string message = Say(
            DnsMessages.TooManyChanges, title, limits.Records, limits.Changed, limits.ChangedPercent, limits.Removed, limits.RemovedPercent, DnsPlanLimits.SafePercent);
        if (IsWhatIf)
        {
            WriteWarning(message);
            return true;
        }

        Fail(ErrorRecords.LimitExceeded(message, "TooManyChanges", Zone, DnsMessages.NextTooManyChanges));
        return false;
    }

    // What only adds and changes takes no name down: it asks as any other change does.
    private bool IsAgreed(string text, DnsPlan plan)
    {
        bool removes = plan.Steps.Any(static step => step.Kind == DnsStepKind.Delete);
        return IsWhatIf || removes || AsksForAll
            ? Ask(() => ShouldProcess(text, text, DnsMessages.SyncCaption), Zone, DnsMessages.NextAskBeforeSync)
            : true;
    }

    private bool AsksForAll => MyInvocation.BoundParameters.ContainsKey("Confirm")
        || (LanguagePrimitives.TryConvertTo(GetVariableValue("ConfirmPreference"), out ConfirmImpact threshold)
            && threshold is ConfirmImpact.Low or ConfirmImpact.Medium);
}
