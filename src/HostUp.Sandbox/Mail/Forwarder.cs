using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Mail;

/// <summary>An address that passes mail on, or swallows it: then it has no destinations.</summary>
internal sealed class Forwarder(string id, string localPart, string domain, IEnumerable<string> destinations)
{
    public string Id { get; } = id;

    public string Domain { get; } = domain;

    public string Email { get; } = localPart + "@" + domain;

    public List<string> Destinations { get; } = [.. destinations];

    public bool Discards => Destinations.Count == 0;

    public bool IsCalled(string idOrAddress) => Id == idOrAddress || string.Equals(Email, idOrAddress, StringComparison.OrdinalIgnoreCase);

    public bool GoesTo(string destination) => Destinations.Contains(destination, StringComparer.OrdinalIgnoreCase);

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["email"] = Email,
        ["domain"] = Domain,
        ["localPart"] = localPart,
        ["destinations"] = new JsonArray(Destinations.Select(destination => (JsonNode?)destination).ToArray()),
        ["action"] = Discards ? "discard" : "forward",
    };
}
