using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>Pauses an account for some days.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "HostUpHostingAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Suspend-HostUpHostingAccount.md")]
[Calls(nameof(HostingBillingEndpoints.PauseAccount))]
[OutputType(typeof(HostingPause))]
public sealed class SuspendHostUpHostingAccountCommand : AccountChangeCmdlet
{
    /// <summary>How many days.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateRange(7, 90)]
    public int? Days { get; set; }

    private protected override void Process()
    {
        int days = Days!.Value;
        foreach (string account in Account)
        {
            string text = Say(HostingBillingMessages.Pause, Title(account), days);
            if (Ask(() => ShouldProcess(text, text, HostingBillingMessages.PauseCaption), account, HostingBillingMessages.NextAskBeforeEnding)
                && Call(
                    (client, stop) => client.OfAccountAsync(
                        Session.Known, account, (id, name, stop) => client.HostingPauses.PauseAsync(id, days, name, stop), stop),
                    account,
                    done => Say(HostingBillingMessages.PausedAtEnd, done)) is { } pause)
            {
                Emit(pause);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? HostingBillingMessages.NextPauseOutcomeUnknown : base.NextStep(exception);
}
