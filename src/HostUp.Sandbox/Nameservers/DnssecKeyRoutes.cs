using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Nameservers;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>
/// GET, POST and DELETE of /domains/{id}/dnssec. The names of the lists of algorithms and digests, what POST answers and all of DELETE are
/// inferred. The registry takes DS records; what a KEY record is sent with is not shown by the page.
/// </summary>
internal sealed class DnssecKeyRoutes(Customer customer, RegistryEntries entries)
{
    private static readonly string[] Types = ["DS"];
    private static readonly string[] Algorithms = ["5", "7", "8", "10", "12", "13", "14", "15", "16"];
    private static readonly Dictionary<string, int> DigitsOfTypes = new() { ["1"] = 40, ["2"] = 64, ["4"] = 96 };

    public IEnumerable<Route> Routes =>
    [
        new(DnssecEndpoints.ListDnssecKeys, call => Of(call, List)),
        new(DnssecEndpoints.AddDnssecKey, call => Of(call, entry => Add(call, entry))) { TakesBody = true },
        new(DnssecEndpoints.RemoveDnssecKey, call => Of(call, entry => Remove(call["recordId"], entry))),
    ];

    private Answer Of(RouteCall call, Func<RegistryEntry, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(entries[domain]) : Answer.Failed(Problem.NotFound());

    private static Answer List(RegistryEntry entry) => Answer.Ok(new JsonObject
    {
        ["domainName"] = entry.Domain.Name,
        ["recordType"] = "DS",
        ["dsRecords"] = new JsonArray(entry.Keys.Select(static key => (JsonNode?)key.ToJson()).ToArray()),
        ["keyRecords"] = new JsonArray(),
        ["allowedAlgorithms"] = new JsonArray(Algorithms.Select(static number => (JsonNode?)number).ToArray()),
        ["allowedDigestTypes"] = new JsonArray(DigitsOfTypes.Keys.Select(static number => (JsonNode?)number).ToArray()),
        ["actions"] = new JsonObject { ["canAdd"] = Gate.For(Closed(entry)).ToJsonWithoutCode() },
    });

    private Answer Add(RouteCall call, RegistryEntry entry)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        fields.Choice("type", Types, required: true);
        string? keyTag = fields.Text("keyTag", required: true);
        string? algorithm = fields.Choice("algorithm", Algorithms, required: true);
        string? digestType = fields.Choice("digestType", DigitsOfTypes.Keys, required: true);
        string? digest = fields.Text("digest", required: true);
        fields.RejectUnknown();
        if (keyTag is not null && !ushort.TryParse(keyTag, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            fields.Fail("keyTag", "must be a number from 0 to 65535, as a string.", FieldError.InvalidValue);
        }

        if (digest is not null && digestType is not null && (digest.Length != DigitsOfTypes[digestType] || !digest.All(Uri.IsHexDigit)))
        {
            fields.Fail("digest", "must have " + DigitsOfTypes[digestType] + " hexadecimal digits.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (Closed(entry) is { } reason)
        {
            return Answer.Failed(Problem.Conflict(reason));
        }

        var key = new RegistryKey(customer.Ids.Next("dsr_"), keyTag!, algorithm!, digestType!, digest!);
        if (entry.Keys.Exists(key.IsSame))
        {
            return Answer.Failed(Problem.Conflict("The registry has the key."));
        }

        entry.Keys.Add(key);
        JsonObject added = key.ToJson();

        // The page: the answer may not have the id yet.
        added["id"] = null;
        return Answer.Created(added);
    }

    private static Answer Remove(string id, RegistryEntry entry) =>
        entry.Keys.RemoveAll(key => key.Id == id) > 0 ? Answer.NoContent() : Answer.Failed(Problem.NotFound());

    private static string? Closed(RegistryEntry entry) =>
        entry.Domain.Delegation.IsAtHostUp ? "HostUp publishes the keys of domains on its own nameservers." : null;
}
