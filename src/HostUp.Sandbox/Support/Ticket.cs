using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Support;

/// <summary>A support ticket.</summary>
internal sealed class Ticket(string id, string number, Department department, string subject, string body, string priority, DateTimeOffset createdAt)
{
    private readonly List<JsonObject> _messages = [];
    private readonly List<JsonObject> _attachments = [];

    private DateTimeOffset? _lastMessageAt;

    public string Id { get; } = id;

    public string Number { get; } = number;

    public Department Department { get; } = department;

    public string Priority { get; } = priority;

    /// <summary>open, answered, customer_reply, in_progress, on_hold or closed.</summary>
    public string Status { get; set; } = "open";

    public IReadOnlyList<string> Copies { get; set; } = [];

    public string? ServiceType { get; set; }

    public string? ServiceId { get; set; }

    public void Add(JsonObject message, DateTimeOffset at)
    {
        _messages.Add(message);
        _lastMessageAt = at;
    }

    public void Attach(JsonObject attachment) => _attachments.Add(attachment);

    public JsonObject ToListItem() => new()
    {
        ["id"] = Id,
        ["number"] = Number,
        ["subject"] = subject,
        ["status"] = Status,
        ["priority"] = Priority,
        ["departmentSlug"] = Department.Slug,
        ["departmentName"] = Department.Name,
        ["createdAt"] = Timestamp.Format(createdAt),
        ["updatedAt"] = Timestamp.Format(_lastMessageAt ?? createdAt),
        ["lastMessageAt"] = Timestamp.Format(_lastMessageAt ?? createdAt),
        ["ccEmails"] = new JsonArray(Copies.Select(email => (JsonNode?)email).ToArray()),
        ["requesterName"] = "Anna Svensson",
        ["messageCount"] = _messages.Count + 1,
    };

    // "messages [cut]": as a reply answers with them.
    public JsonObject ToDetail()
    {
        JsonObject json = ToListItem();
        json["body"] = body;
        json["linkedServices"] = ServiceType is null
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["serviceType"] = ServiceType, ["serviceId"] = ServiceId, ["serviceName"] = null, ["details"] = null });
        json["attachments"] = new JsonArray(_attachments.Select(file => (JsonNode?)file.DeepClone()).ToArray());
        json["messages"] = new JsonArray(_messages.Select(message => (JsonNode?)message.DeepClone()).ToArray());
        return json;
    }
}
