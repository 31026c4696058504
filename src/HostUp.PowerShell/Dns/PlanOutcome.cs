using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>What is said of a plan that broke off: what was done, what is not known, what was not.</summary>
internal static class PlanOutcome
{
    // The plan itself can be made again; nobody reads two hundred lines of an error.
    private const int MostLines = 20;

    public static string Describe(DnsPlanRun run)
    {
        var text = new StringBuilder(string.Format(
            CultureInfo.CurrentCulture, DnsMessages.PlanBrokeOff, run.Done.Count, run.Done.Count + run.Unsettled.Count + run.NotDone.Count));
        Append(text, DnsMessages.PlanDone, run.Done);
        Append(text, DnsMessages.PlanUnsettled, run.Unsettled);
        Append(text, DnsMessages.PlanNotDone, run.NotDone);
        return text.ToString();
    }

    public static ErrorRecord ToErrorRecord(Exception failure, DnsPlanRun run, string target) => failure switch
    {
        HostUpApiException refused => refused.ToErrorRecord(target, Describe(run) + Environment.NewLine + NextStep(refused, run)),
        ArgumentException wrong => ErrorRecords.InvalidArgument(wrong, target),
        _ => throw failure,
    };

    private static string NextStep(HostUpApiException refused, DnsPlanRun run) =>
        (ZoneErrors.NextStep(refused) ?? ErrorRecords.NextStep(refused)) + " " + (run.Done.Count + run.Unsettled.Count > 0 ? DnsMessages.NextPlanAgain : DnsMessages.NextPlanNothingDone);

    private static void Append(StringBuilder text, string title, IReadOnlyList<DnsStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        text.AppendLine().Append(title);
        foreach (DnsStep step in steps.Take(MostLines))
        {
            text.AppendLine().Append("  ").Append(DnsTexts.Step(step));
        }

        if (steps.Count > MostLines)
        {
            text.AppendLine().Append("  …");
        }
    }
}
