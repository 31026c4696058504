using System.Linq;
using HostUp.Client.Errors;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>What to do about an order that HostUp refuses.</summary>
internal static class OrderAdvice
{
    /// <summary>The next step; null where there is only what holds for every call.</summary>
    public static string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown, AttemptKey: { } key } => Wording.Say(BillingMessages.NextOrderUnknown, key),
        { Code: "restore_intent_failed", AttemptKey: { } key } => Wording.Say(BillingMessages.NextRestoreIntent, key),
        { Code: "domain_conflict" } => BillingMessages.NextDomainConflict,
        _ when exception.Errors.Any(static error => error.Pointer is { } pointer && pointer.Contains("/acceptedTerms")) => BillingMessages.NextTerms,
        _ => null,
    };
}
