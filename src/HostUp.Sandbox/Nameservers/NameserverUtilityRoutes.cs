using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Nameservers;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>
/// POST /domains/nameservers/validate and /lookup, which need no key. Of a result of the first the page shows a code alone: the other members
/// are inferred.
/// </summary>
internal sealed class NameserverUtilityRoutes(Customer customer, RegistryEntries entries)
{
    private const int MostFound = 4;

    // RFC 2606: names below it never resolve.
    private const string NeverFound = ".invalid";

    // Domains of others that have nameservers.
    private static readonly string[] Others = ["example.net", "iana.org", "icann.org", "hostup.se"];

    public IEnumerable<Route> Routes =>
    [
        new(NameserverEndpoints.ValidateNameservers, Validate) { TakesBody = true },
        new(NameserverEndpoints.LookUpNameservers, LookUp) { TakesBody = true },
    ];

    private Answer Validate(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        IReadOnlyList<string>? names = fields.Texts("nameservers", required: true);
        string? domain = Name(fields, required: false);
        fields.RejectUnknown();
        if (names is not null && (names.Count == 0 || names.Any(static name => !DomainName.IsValid(name))))
        {
            fields.Fail("nameservers", "must have names of hosts.", FieldError.InvalidValue);
        }

        return errors.Count > 0
            ? Answer.Invalid(errors)
            : Answer.Ok(new JsonObject { ["results"] = new JsonArray(names!.Select(name => (JsonNode?)Result(name.ToLowerInvariant(), domain)).ToArray()) });
    }

    private JsonObject Result(string name, string? domain)
    {
        bool isLost = name.EndsWith(NeverFound, StringComparison.Ordinal);
        bool lacksGlue = domain is not null && name.EndsWith("." + domain, StringComparison.Ordinal)
            && !(customer.Domains.Find(domain) is { } own && entries[own].Glue.ContainsKey(name));
        return new JsonObject
        {
            ["nameserver"] = name,
            ["valid"] = !isLost && !lacksGlue,
            ["code"] = isLost ? "NAMESERVER_NOT_RESOLVED" : lacksGlue ? "GLUE_HOST_NOT_REGISTERED" : null,
            ["reason"] = isLost ? "The nameserver has no address." : lacksGlue ? "The registry has no address of the nameserver." : null,
        };
    }

    private Answer LookUp(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? domain = Name(fields, required: true);
        fields.RejectUnknown();
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        IReadOnlyList<string> found = customer.Domains.Find(domain!) is { } own ? own.Delegation.Nameservers
            : Others.Contains(domain) ? ["a.iana-servers.net", "b.iana-servers.net"] : [];
        return found.Count == 0
            ? Answer.Failed(Problem.NotFound())
            : Answer.Ok(new JsonObject
            {
                ["domain"] = domain,
                ["nameservers"] = new JsonArray(found.Take(MostFound).Select(static name => (JsonNode?)name).ToArray()),
            });
    }

    private static string? Name(BodyFields fields, bool required)
    {
        string? domain = fields.Text("domain", required)?.ToLowerInvariant();
        if (domain is not null && !DomainName.IsValid(domain))
        {
            fields.Fail("domain", "must be a domain name.", FieldError.InvalidValue);
        }

        return domain;
    }
}
