using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Forwarding;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Forwarding;

/// <summary>GET, POST, PUT and PATCH /domains/{id}/email-forwarding; DELETE of a rule.</summary>
internal sealed class EmailForwardingRoutes(Zones zones, Customer customer)
{
    private const int MostDestinations = 10;

    private static readonly string[] CatchAllActions = ["forward", "drop", "fail"];

    private readonly MailForwardings _forwardings = new(zones, customer);

    public IEnumerable<Route> Routes =>
    [
        new(EmailForwardingEndpoints.ReadEmailForwarding, call => With(call, static found => Answer.Ok(found.ToJson()))),
        new(EmailForwardingEndpoints.AddForwardingRule, call => With(call, found => Add(call, found))) { TakesBody = true },
        new(EmailForwardingEndpoints.ReplaceCatchAll, call => With(call, found => ReplaceCatchAll(call, found))) { TakesBody = true },
        new(EmailForwardingEndpoints.SwitchEmailForwarding, call => With(call, found => Switch(call, found))) { TakesBody = true },
        new(EmailForwardingEndpoints.RemoveForwardingRule, call => With(
            call, found => found.Remove(call["ruleId"]) ? Answer.NoContent() : Answer.Failed(Problem.NotFound()))),
    ];

    private Answer With(RouteCall call, Func<MailForwarding, Answer> answer) =>
        _forwardings.FindById(call["id"]) is { } found ? answer(found) : Answer.Failed(Problem.NotFound());

    private Answer Add(RouteCall call, MailForwarding forwarding)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? source = fields.Text("source", required: true);
        IReadOnlyList<string>? targets = fields.Texts("destinations", required: true);
        fields.RejectUnknown();

        if (source is not null && (!EmailAddress.IsValid(source) || !source.EndsWith("@" + forwarding.Domain.Name, StringComparison.OrdinalIgnoreCase)))
        {
            fields.Refuse("source", "Must be a full email address on the domain.");
        }

        if (targets is not null && (targets.Count is 0 or > MostDestinations || !targets.All(EmailAddress.IsValid)
            || targets.Distinct(StringComparer.OrdinalIgnoreCase).Count() < targets.Count))
        {
            fields.Refuse("destinations", "Must be 1 to 10 email addresses, each once.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // The codes of the last two are not documented.
        Problem? refusal = Blocked(forwarding)
            ?? (targets.Any(target => forwarding.Has(source!, target)) ? Problem.Conflict("The address is forwarded there already.") : null)
            ?? (forwarding.Rules.Count + targets!.Count > MailForwarding.MostRules ? Problem.Conflict("The domain has the most rules it can have: 200.") : null);
        if (refusal is not null)
        {
            return Answer.Failed(refusal);
        }

        forwarding.SwitchOn(customer);
        ForwardingRule[] made = targets.Select(target => forwarding.Add(source!, target, customer)).OfType<ForwardingRule>().ToArray();
        JsonObject state = forwarding.ToJson();
        state["createOutcome"] = new JsonObject
        {
            ["createdRules"] = new JsonArray(made.Select(static rule => (JsonNode?)new JsonObject { ["id"] = rule.Id }).ToArray()),
        };
        return Answer.Created(state);
    }

    private static Answer ReplaceCatchAll(RouteCall call, MailForwarding forwarding)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? action = fields.Choice("action", CatchAllActions, required: true);
        string? target = fields.Text("forwardTo", required: action == "forward");
        fields.RejectUnknown();

        if (target is not null && !EmailAddress.IsValid(target))
        {
            fields.Refuse("forwardTo", "Must be an email address.");
        }
        else if (target is not null && action is "drop" or "fail")
        {
            fields.Refuse("forwardTo", "Is for the action forward alone.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // Whether it needs forwarding to be on is not documented.
        Problem? refusal = Ineligible(forwarding)
            ?? (forwarding.IsOn ? null : Problem.Conflict("Email forwarding is not enabled for the domain."));
        if (refusal is not null)
        {
            return Answer.Failed(refusal);
        }

        forwarding.CatchAll = action == "fail" ? "disabled" : action!;
        forwarding.CatchAllDestination = target;
        return Answer.Ok(new JsonObject { ["action"] = forwarding.CatchAll, ["destination"] = forwarding.CatchAllDestination });
    }

    private Answer Switch(RouteCall call, MailForwarding forwarding)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool? enabled = fields.Boolean("enabled", required: true);
        bool? force = fields.Boolean("force");
        fields.RejectUnknown();

        if (force is not null && enabled == false)
        {
            fields.Refuse("force", "Is only valid when `enabled` is true.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if ((enabled != true ? Ineligible(forwarding) : force == true ? Ineligible(forwarding) : Blocked(forwarding)) is { } refusal)
        {
            return Answer.Failed(refusal);
        }

        if (enabled == true)
        {
            forwarding.SwitchOn(customer);
        }
        else
        {
            forwarding.SwitchOff();
        }

        return Answer.Ok(forwarding.ToJson());
    }

    private static Problem? Ineligible(MailForwarding forwarding) => forwarding.Ineligible is { } reason
        ? new Problem(409, "domain_not_eligible", "Domain not eligible", reason)
        : null;

    // That MX records are in the way is documented; how it is told is not.
    private static Problem? Blocked(MailForwarding forwarding) => Ineligible(forwarding)
        ?? (forwarding.ForeignMx.Length > 0
            ? new Problem(409, "conflict", "Conflict", "The domain has MX records that are not for email forwarding.")
            {
                Extensions = new JsonObject { ["existingMxRecords"] = forwarding.MxToJson() },
            }
            : null);
}
