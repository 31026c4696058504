using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Support;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Support;

/// <summary>POST /support/tickets/{id}/messages and POST /support/attachments.</summary>
internal sealed class MessageRoutes(Tickets tickets, Customer customer)
{
    public IEnumerable<Route> Routes =>
    [
        new(SupportEndpoints.AddTicketMessage, Reply) { TakesBody = true },
        new(SupportEndpoints.UploadAttachment, Upload) { TakesForm = true },
    ];

    private Answer Reply(RouteCall call)
    {
        if (tickets.Find(call[0]) is not { } ticket)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? message = fields.Text("message", required: true);
        bool? encrypted = fields.Boolean("encrypted");
        fields.RejectUnknown();

        if (message is not null && string.IsNullOrWhiteSpace(message))
        {
            fields.Fail("message", "must not be empty.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // "A closed ticket must be reopened first": how it is refused is not documented.
        if (ticket.Status == "closed")
        {
            return Answer.Failed(Problem.Conflict("The ticket is closed. Reopen it first."));
        }

        JsonObject reply = Tickets.Message(customer.Ids.Next("tmsg_"), ticket, customer.Now, message!, "customer", "Anna Svensson", encrypted ?? false);
        ticket.Status = "customer_reply";
        ticket.Add(reply, customer.Now);
        return Answer.Created((JsonObject)reply.DeepClone());
    }

    // The file itself is not kept: nothing here can be downloaded.
    private Answer Upload(RouteCall call)
    {
        FormPart[] parts = [.. call.Form];
        FormPart? file = parts.FirstOrDefault(part => part.Name == "file");
        FormPart? id = parts.FirstOrDefault(part => part.Name == "ticketId");

        if (file is not { FileName.Length: > 0 } || parts.Length > (id is null ? 1 : 2))
        {
            return Answer.Failed(Problem.InvalidRequest("/file", "`file` is required, with a name; `ticketId` is the one other field.", FieldError.MissingRequired));
        }

        Ticket? ticket = id is null ? null : tickets.Find(id.Text);

        if (id is not null && ticket is null)
        {
            return Answer.Failed(Problem.NotFound());
        }

        string name = new(file.FileName!.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-').ToArray());
        string attachmentId = customer.Ids.Next("satt_");
        ticket?.Attach(new JsonObject
        {
            ["id"] = customer.Ids.Next("tatt_"),
            ["filename"] = name,
            ["byteLength"] = file.Content.Length,
            ["contentType"] = file.ContentType,
        });
        return Answer.Created(new JsonObject
        {
            ["attachmentId"] = attachmentId,
            ["url"] = "https://files.example.com/support/" + attachmentId + "/" + name,
            ["filename"] = name,
            ["byteLength"] = file.Content.Length,
            ["contentType"] = file.ContentType,
            ["uploadedAt"] = Timestamp.Format(customer.Now),
            ["ticketId"] = ticket?.Id,
        });
    }
}
