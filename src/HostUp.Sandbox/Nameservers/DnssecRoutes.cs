using System;
using System.Collections.Generic;
using HostUp.Client.Nameservers;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>GET and POST /domains/{id}/dnssec-auto.</summary>
internal sealed class DnssecRoutes(Customer customer, RegistryEntries entries)
{
    private static readonly string[] Actions = ["include", "exclude"];

    public IEnumerable<Route> Routes =>
    [
        new(DnssecEndpoints.ReadDnssec, call => Of(call, Show)),
        new(DnssecEndpoints.ChangeDnssec, call => Of(call, entry => Change(call, entry))) { TakesBody = true },
    ];

    private Answer Of(RouteCall call, Func<RegistryEntry, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(entries[domain]) : Answer.Failed(Problem.NotFound());

    private Answer Show(RegistryEntry entry) => Answer.Ok(entry.ToDnssecState(customer.Now));

    private Answer Change(RouteCall call, RegistryEntry entry)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? action = fields.Choice("action", Actions, required: true);
        fields.RejectUnknown();
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        entry.IsExcluded = action == "exclude";
        return Show(entry);
    }
}
