using System.Management.Automation;
using HostUp.Client.Support;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Support;

/// <summary>A cmdlet about support tickets.</summary>
public abstract class TicketCmdlet : ManyCmdlet
{
    /// <summary>The tickets: numbers or ids (tkt_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TicketId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Ticket", "TicketId", "Id")]
    [ArgumentCompleter(typeof(TicketCompleter))]
    public string[] Ticket { get; set; } = [];

    private protected override string NotFoundStep => SupportMessages.NextNotFoundTicket;

    /// <summary>
    /// A ticket as questions call it: number and subject, and its connection when there are several. Where a person is shown it, they are
    /// worth a request.
    /// </summary>
    private protected string Title(string ticket)
    {
        string name = ticket;
        if ((IsWhatIf || Asks) && SupportTicketId.IsWellFormed(ticket)
            && Try((client, stop) => client.Support.ReadAsync(ticket, stop), ticket) is { } found)
        {
            name = found.ToString();
        }

        return Session.Title(name);
    }
}
