using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Support;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Support;

/// <summary>GET /support/departments, GET and POST /support/tickets, GET /support/tickets/{id} and POST /support/tickets/{id}/actions/reopen.</summary>
internal sealed class TicketRoutes(Tickets tickets)
{
    private static readonly string[] Statuses = ["open", "answered", "customer_reply", "in_progress", "on_hold", "closed"];
    private static readonly string[] Priorities = ["low", "medium", "high", "urgent", "critical"];
    private static readonly string[] ServiceTypes = ["domain", "hosting", "vps", "other"];

    public IEnumerable<Route> Routes =>
    [
        new(SupportEndpoints.ListDepartments, _ => Answer.Ok(new JsonObject
        {
            ["departments"] = new JsonArray(Department.All.Select(department => (JsonNode?)department.ToJson()).ToArray()),
        })),
        new(SupportEndpoints.ListTickets, List) { QueryNames = ["status", "departmentSlug"] },
        new(SupportEndpoints.ReadTicket, call => tickets.Find(call[0]) is { } ticket ? Answer.Ok(ticket.ToDetail()) : Answer.Failed(Problem.NotFound())),
        new(SupportEndpoints.OpenTicket, Open) { TakesBody = true },
        new(SupportEndpoints.ReopenTicket, Reopen),
    ];

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query);
        IReadOnlyCollection<string> status = query.Choices("status", Statuses);
        string? department = query.Text("departmentSlug");

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        Ticket[] found = tickets.All.Reverse()
            .Where(ticket => (status.Count == 0 || status.Contains(ticket.Status)) && (department is null || ticket.Department.Slug == department))
            .ToArray();
        return Answer.Ok(paging.Page(found.Length, index => found[index].ToListItem()));
    }

    private Answer Open(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? slug = fields.Text("departmentSlug", required: true);
        string? subject = fields.Text("subject", required: true);
        string? message = fields.Text("message", required: true);
        string? priority = fields.Choice("priority", Priorities);
        IReadOnlyList<string> copies = fields.Texts("ccEmails") ?? [];
        BodyFields? context = fields.Group("context");
        string? serviceType = context?.Choice("serviceType", ServiceTypes);
        string? serviceId = context?.Text("serviceId");
        context?.RejectUnknown();
        fields.Text("aiSummary", nullable: true);
        fields.ReadOnly("accountId");

        if (fields.Has("aiHelpful") && !fields.IsNull("aiHelpful"))
        {
            fields.Boolean("aiHelpful");
        }

        string? reason = fields.Text("criticalReason", nullable: true);
        fields.RejectUnknown();
        CheckTexts(fields, subject, message, copies);
        Department? department = Department.Find(slug);

        if (slug is not null && department is null)
        {
            fields.Fail("departmentSlug", "must be the slug of a department.", FieldError.InvalidValue);
        }

        if (priority == "critical" && string.IsNullOrWhiteSpace(reason))
        {
            fields.Fail("criticalReason", "is required with the priority critical.", FieldError.MissingRequired);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (priority == "critical" && tickets.HasCritical)
        {
            return Answer.Failed(new Problem(409, "cooldown_active", "Cooldown active", "A critical ticket is open already, and its credits are not paid."));
        }

        Ticket ticket = tickets.Open(department!, subject!, message!, priority ?? "medium");
        ticket.Copies = copies;
        ticket.ServiceType = serviceType;
        ticket.ServiceId = serviceId;
        return Answer.Created(ticket.ToDetail());
    }

    // How a ticket that is not closed is refused is not documented.
    private Answer Reopen(RouteCall call)
    {
        if (tickets.Find(call[0]) is not { } ticket)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (ticket.Status != "closed")
        {
            return Answer.Failed(Problem.Conflict("The ticket is not closed."));
        }

        ticket.Status = "open";
        return Answer.Ok(ticket.ToDetail());
    }

    private static void CheckTexts(BodyFields fields, string? subject, string? message, IReadOnlyList<string> copies)
    {
        if (subject is not null && string.IsNullOrWhiteSpace(subject))
        {
            fields.Fail("subject", "must not be empty.", FieldError.InvalidValue);
        }

        if (message is not null && string.IsNullOrWhiteSpace(message))
        {
            fields.Fail("message", "must not be empty.", FieldError.InvalidValue);
        }

        if (copies.Any(copy => !EmailAddress.IsValid(copy)))
        {
            fields.Fail("ccEmails", "must be e-mail addresses.", FieldError.InvalidValue);
        }
    }
}
