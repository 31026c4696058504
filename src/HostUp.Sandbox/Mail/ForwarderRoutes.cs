using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Mail;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Mail;

/// <summary>/shared-hosting/{id}/email-forwarders: the forwarders.</summary>
internal sealed class ForwarderRoutes(HostingAccounts accounts, HostedMail mail, Customer customer)
{
    public IEnumerable<Route> Routes =>
    [
        new(MailEndpoints.ListForwarders, accounts.InPanel(List)) { QueryNames = ["domain"] },
        new(MailEndpoints.AddForwarder, accounts.InPanel(Add)) { TakesBody = true },
        new(MailEndpoints.RemoveForwarder, accounts.InPanel(Remove)) { TakesBody = true, BodyIsOptional = true, QueryNames = ["destinations", "action"] },
    ];

    private Answer List(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        string? domain = HostedAddress.Filter(call, account, errors);
        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        List<Forwarder> all = mail[account].Forwarders;
        IEnumerable<Forwarder> listed = all.Where(forwarder => domain is null || forwarder.Domain == domain);
        return Answer.Ok(new JsonObject
        {
            ["forwarders"] = new JsonArray(listed.Select(forwarder => (JsonNode?)forwarder.ToJson()).ToArray()),
            ["quota"] = AccountMail.Count(all.Count, null),
            ["actions"] = new JsonObject { ["canCreate"] = AccountMail.CanCreate(all.Count, null).ToJsonWithoutCode() },
        });
    }

    private Answer Add(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        HostedAddress? address = HostedAddress.Read(fields, account);
        ForwarderTarget? target = ForwarderTarget.Read(fields, takesAlias: true);
        fields.RejectUnknown();
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        List<Forwarder> all = mail[account].Forwarders;
        Forwarder? known = all.Find(forwarder => forwarder.IsCalled(address!.Email));

        // Not documented. A forwarder that is there gets the new destinations, as the mail server has it; what it does already is refused.
        if (known is null)
        {
            known = new Forwarder(customer.Ids.Next("efwd_"), address!.LocalPart, address.Domain, target!.Destinations);
            all.Add(known);
            return Answer.Created(known.ToJson());
        }

        if (known.Discards || target!.Discards || target.Destinations.Any(known.GoesTo))
        {
            return Answer.Failed(Problem.Conflict("The address already has this forwarder, or one that it excludes."));
        }

        known.Destinations.AddRange(target.Destinations);
        return Answer.Created(known.ToJson());
    }

    private Answer Remove(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        ForwarderTarget? target = ForwarderTarget.ReadQuery(call, errors);
        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        // An empty request removes everything by the newest edition and is refused by the oldest: the strict reading.
        if (target is null)
        {
            var fields = new BodyFields(call.Body, string.Empty, errors);
            target = ForwarderTarget.Read(fields, takesAlias: false);
            fields.RejectUnknown();
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        List<Forwarder> all = mail[account].Forwarders;
        if (all.Find(forwarder => forwarder.IsCalled(call[1])) is not { } known
            || known.Discards != target!.Discards || !target.Destinations.All(known.GoesTo))
        {
            return Answer.Failed(Problem.NotFound());
        }

        known.Destinations.RemoveAll(destination => target.Destinations.Contains(destination, System.StringComparer.OrdinalIgnoreCase));
        if (known.Destinations.Count == 0)
        {
            all.Remove(known);
        }

        return Answer.NoContent();
    }
}
