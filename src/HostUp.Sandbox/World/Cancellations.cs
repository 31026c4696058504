using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.World;

/// <summary>The cancellations of services, whichever area they are in. An area adds what is cancelled there.</summary>
internal sealed class Cancellations
{
    private readonly List<Func<IEnumerable<JsonObject>>> _sources = [];

    private Cancellations(Customer customer)
    {
        if (customer.Scenario != SandboxScenario.Empty)
        {
            DateTimeOffset asked = customer.CreatedAt.AddDays(-12);
            DateTimeOffset ends = new(customer.CreatedAt.UtcDateTime.Date.AddDays(18), TimeSpan.Zero);
            Add(() => [Item("vps", "vpsId", "vps_01hxa3b4c5d6e7f8g9h0j1k2m3", "scheduled", asked, ends, "Moved to a larger server.")]);
        }
    }

    public static Cancellations Of(Customer customer) => customer.Own(static owner => new Cancellations(owner));

    /// <summary>Adds what an area knows of, asked each time that they are listed.</summary>
    public void Add(Func<IEnumerable<JsonObject>> source) => _sources.Add(source);

    public JsonArray ToJson() => new(_sources.SelectMany(source => source()).Select(item => (JsonNode?)item).ToArray());

    /// <summary>An item of the list.</summary>
    public static JsonObject Item(string type, string idName, string id, string status, DateTimeOffset? cancelledAt, DateTimeOffset? scheduledAt, string? reason) => new()
    {
        ["type"] = type,
        [idName] = id,
        ["cancellation"] = new JsonObject
        {
            ["status"] = status,
            ["cancelledAt"] = Timestamp.Format(cancelledAt),
            ["scheduledAt"] = Timestamp.Format(scheduledAt),
            ["reason"] = reason,
        },
    };
}
