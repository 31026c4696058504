using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>What the cmdlets of this room say alike.</summary>
internal static class ForwardingTexts
{
    private const string NotEligibleCode = "domain_not_eligible";

    /// <summary>Texts from outside on one line, fit for a question.</summary>
    public static string List<T>(IEnumerable<T> items) =>
        string.Join(", ", items.Select(static item => ForeignText.Printable(item?.ToString() ?? string.Empty)));

    /// <summary>The domain cannot forward its mail; null when it can.</summary>
    public static ErrorRecord? NotEligible(EmailForwarding state, string target) => state.IntegrationStatus == "unavailable"
        ? ErrorRecords.InTheWay(
            Wording.Say(ForwardingMessages.NotEligible, state.Domain, state.Reason).TrimEnd(), NotEligibleCode, target, ForwardingMessages.NextNotEligible)
        : null;

    /// <summary>MX records would lose the domain's mail to forwarding, and nobody said that they may.</summary>
    public static ErrorRecord MxInTheWay(EmailForwarding state, IReadOnlyCollection<ForeignMxRecord> records, string target) => ErrorRecords.InTheWay(
        Wording.Say(ForwardingMessages.MxInTheWay, state.Domain, List(records)), "MxRecordsInTheWay", target, Wording.Say(ForwardingMessages.NextMxInTheWay, state.Domain));

    /// <summary>What can be done about a refusal; null where this room knows no more than others.</summary>
    public static string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } or { IsSettled: false } => ForwardingMessages.NextForwardingUnsettled,
        { Code: NotEligibleCode } => ForwardingMessages.NextNotEligible,
        { StatusCode: System.Net.HttpStatusCode.Conflict } when Named(exception.Extensions) is { Count: > 0 } records =>
            Wording.Say(ForwardingMessages.NextMxNamed, List(records)),
        _ => null,
    };

    private static ItemList<ForeignMxRecord>? Named(FreeFormObject extensions) =>
        extensions.TryGetValue("existingMxRecords", out object? records) ? ForeignMxRecord.ReadAll(records) : null;
}
