using System.Management.Automation;
using System.Net;
using HostUp.Client.Errors;
using HostUp.Client.Support;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Support;

/// <summary>Opens closed support tickets again.</summary>
[Cmdlet(VerbsLifecycle.Resume, "HostUpSupportTicket", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Resume-HostUpSupportTicket.md")]
[Calls(nameof(SupportEndpoints.ReadTicket), nameof(SupportEndpoints.ReopenTicket))]
[OutputType(typeof(SupportTicket))]
public sealed class ResumeHostUpSupportTicketCommand : TicketCmdlet
{
    private protected override void Process()
    {
        foreach (string ticket in Ticket)
        {
            // One that is open needs no opening. A key may be allowed to write and not to read.
            if (Try((client, stop) => client.Support.ReadAsync(ticket, stop), ticket) is { Status: not (null or "closed" or "unknown") } open)
            {
                Emit(open);
            }
            else if (ShouldProcess(Title(ticket), SupportMessages.ReopenTicket)
                && Call((client, stop) => client.Support.ReopenAsync(ticket, stop), ticket) is { } reopened)
            {
                Emit(reopened);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => SupportMessages.NextTicketUnsettled,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } => SupportMessages.NextConflictReopen,
        _ => base.NextStep(exception),
    };
}
