using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Support;

/// <summary>The customer's tickets, oldest first.</summary>
internal sealed class Tickets
{
    private static readonly PlacedId Ids = new("tkt_");
    private static readonly PlacedId MessageIds = new("tmsg_");

    private readonly Customer _customer;
    private readonly List<Ticket> _list = [];
    private int _nextNumber = 149944;

    public Tickets(Customer customer)
    {
        _customer = customer;

        if (customer.Scenario != SandboxScenario.Empty)
        {
            AddExamples();
        }
    }

    public IReadOnlyList<Ticket> All => _list;

    /// <summary>Whether a critical ticket waits for its invoice to be paid: the next one has to wait.</summary>
    public bool HasCritical => _list.Exists(ticket => ticket is { Priority: "critical", Status: not "closed" });

    /// <summary>By id, or by number: "the plain ticket number is accepted during migration".</summary>
    public Ticket? Find(string id) => _list.Find(ticket => ticket.Id == id || ticket.Number == id);

    public Ticket Open(Department department, string subject, string body, string priority)
    {
        var ticket = new Ticket(
            _customer.Ids.Next("tkt_"), _nextNumber.ToString(CultureInfo.InvariantCulture), department, subject, body, priority, _customer.Now);
        _nextNumber++;
        _list.Add(ticket);
        return ticket;
    }

    private void AddExamples()
    {
        DateTimeOffset now = _customer.CreatedAt;
        (string Number, int Department, string Subject, string Status, int DaysAgo)[] examples =
        [
            ("149810", 3, "Invoice address", "closed", 90),
            ("149877", 1, "Transfer of a domain", "answered", 20),
            ("149943", 0, "The site is slow", "open", 1),
        ];

        foreach ((string number, int department, string subject, string status, int daysAgo) in examples)
        {
            DateTimeOffset at = now.AddDays(-daysAgo);
            var ticket = new Ticket(Ids.At(_list.Count), number, Department.All[department], subject, "Hello, could you have a look?", "medium", at) { Status = status };
            _list.Add(ticket);

            if (status != "open")
            {
                ticket.Add(Message(MessageIds.At(_list.Count), ticket, at.AddHours(2), "We have, and it is done.", "staff", "Support", false), at.AddHours(2));
            }
        }
    }

    public static JsonObject Message(string id, Ticket ticket, DateTimeOffset at, string body, string sender, string name, bool isEncrypted) => new()
    {
        ["id"] = id,
        ["ticketId"] = ticket.Id,
        ["sentAt"] = Timestamp.Format(at),
        ["body"] = body,
        ["sender"] = sender,
        ["senderName"] = name,
        ["encrypted"] = isEncrypted,
        ["attachments"] = new JsonArray(),
    };
}
