using System.Management.Automation;
using HostUp.Client.Support;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Support;

/// <summary>Lists support tickets, or reads some with their messages.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpSupportTicket", DefaultParameterSetName = ListSet, HelpUri = HelpPages.Root + "Get-HostUpSupportTicket.md")]
[Calls(nameof(SupportEndpoints.ListTickets), nameof(SupportEndpoints.ReadTicket))]
[OutputType(typeof(SupportTicket))]
public sealed class GetHostUpSupportTicketCommand : ManyCmdlet
{
    private const string ListSet = "List";
    private const string TicketSet = "Ticket";

    private OrderedCalls<SupportTicket>? _tickets;

    /// <summary>The tickets: numbers or ids (tkt_…), or objects that have them: emits them with their messages.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = TicketSet)]
    [Alias("TicketId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Ticket", "TicketId", "Id")]
    [ArgumentCompleter(typeof(TicketCompleter))]
    public string[] Ticket { get; set; } = [];

    /// <summary>The state of tickets to show.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("open", "answered", "customer_reply", "in_progress", "on_hold", "closed")]
    public string? Status { get; set; }

    /// <summary>The department whose tickets to show, such as general-web-hosting.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("DepartmentSlug")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DepartmentCompleter))]
    public string? Department { get; set; }

    /// <summary>Tickets a request.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    private protected override string NotFoundStep => SupportMessages.NextNotFoundTicket;

    private protected override void Process()
    {
        if (ParameterSetName == ListSet)
        {
            List();
            return;
        }

        _tickets ??= new OrderedCalls<SupportTicket>(this, ThrottleLimit, static () => SupportMessages.ReadingTickets, (session, _, ticket) => Show(session, ticket));
        _tickets.AddAll(Session, Ticket, static (client, ticket, stop) => client.Support.ReadAsync(ticket, stop));
    }

    private protected override void Finish() => _tickets?.Finish();

    private void List()
    {
        Session session = Session;
        var pages = new PagedOutput<SupportTicket>(
            this,
            session,
            session.Client.Support.ReadPages(Status?.ToLowerInvariant(), Department, PageSize),
            static () => SupportMessages.ListingTickets,
            "/support/tickets");
        pages.WriteAll(ticket => Show(session, ticket));
    }

    private void Show(Session session, SupportTicket ticket)
    {
        TicketCompleter.Remember(session.Known, ticket);
        Emit(ticket, session);
    }
}
