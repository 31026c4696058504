using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>Cancels an account, which ends it: at the end of the paid period, or at once.</summary>
[Cmdlet(VerbsLifecycle.Request, "HostUpHostingCancellation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Request-HostUpHostingCancellation.md")]
[Calls(nameof(HostingBillingEndpoints.CancelAccount), nameof(HostingBillingEndpoints.ReadHostingCancellation))]
[OutputType(typeof(HostingCancellation))]
public sealed class RequestHostUpHostingCancellationCommand : AccountChangeCmdlet
{
    private const string Immediate = "immediate";

    /// <summary>Why, in at most 500 characters.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateLength(1, 500)]
    public string Reason { get; set; } = string.Empty;

    /// <summary>When it is to end. There is no default: one of them takes the sites and the mail down at once.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateSet("end_of_period", Immediate)]
    public string CancelType { get; set; } = string.Empty;

    private protected override void Process()
    {
        string type = CancelType.ToLowerInvariant();
        string reason = Reason;
        foreach (string account in Account)
        {
            string text = Say(type == Immediate ? HostingBillingMessages.CancelAtOnce : HostingBillingMessages.CancelAtEndOfPeriod, Title(account));
            if (Ask(() => ShouldProcess(text, text, HostingBillingMessages.CancelCaption), account, HostingBillingMessages.NextAskBeforeEnding)
                && Call(
                    (client, stop) => client.OfAccountAsync(
                        Session.Known, account, (id, name, stop) => client.HostingCancellations.CancelAsync(id, reason, type, name, stop), stop),
                    account,
                    done => Say(HostingBillingMessages.CancelledAtEnd, done)) is { } cancellation)
            {
                Emit(cancellation);
                Tell(cancellation, account);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => HostingBillingMessages.NextCancellationOutcomeUnknown,
        { Code: "cancellation_blocked_overdue_invoice", BlockingInvoice: { } invoice } => Say(HostingBillingMessages.NextCancellationBlocked, invoice),
        { Code: "cancellation_blocked_overdue_invoice" } => HostingBillingMessages.NextCancellationBlockedUnknown,
        _ => base.NextStep(exception),
    };

    private void Tell(HostingCancellation cancellation, string account)
    {
        if (!cancellation.IsShown())
        {
            WriteWarning(Say(HostingBillingMessages.CancellationPending, account));
        }
        else if (cancellation.CancelledPendingOrder == true)
        {
            WriteWarning(Say(HostingBillingMessages.CancelledPendingOrder, account));
        }
    }
}
