using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Dns;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>GET /whois: who has a domain. The reference of errors says that look-ups are limited for about a minute.</summary>
internal sealed class WhoisRoutes(Customer customer)
{
    private const int SecondsBetween = 60;

    // Beyond that the oldest are forgotten, and may be asked for again.
    private const int MostRemembered = 1000;

    private readonly Dictionary<string, DateTimeOffset> _asked = [];

    public IEnumerable<Route> Routes => [new(DnsEndpoints.LookUpWhois, Read) { QueryNames = ["domain", "sourceText"] }];

    private Answer Read(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        string? domain = query.Text("domain", required: true) is { } text ? Ascii(text) : null;
        string? withText = query.Text("sourceText");

        if (domain is not null && !DomainName.IsValid(domain))
        {
            query.Fail("domain", "must be a domain name.", FieldError.InvalidValue);
        }

        if (withText is not (null or "true" or "false"))
        {
            query.Fail("sourceText", "must be true or false.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        // The same name once a minute.
        DateTimeOffset now = customer.Now;
        if (_asked.TryGetValue(domain!, out DateTimeOffset last) && now - last < TimeSpan.FromSeconds(SecondsBetween))
        {
            return Answer.Failed(Problem.RateLimited(now, (int)Math.Ceiling(SecondsBetween - (now - last).TotalSeconds)));
        }

        if (_asked.Count >= MostRemembered)
        {
            _asked.Remove(_asked.OrderBy(static pair => pair.Value).First().Key);
        }

        _asked[domain!] = now;
        return Answer.Ok(Show(domain!, withText == "true"));
    }

    private JsonObject Show(string domain, bool withText)
    {
        OwnedDomain? own = customer.Domains.Find(domain);
        bool taken = own is not null || domain.StartsWith("example.", StringComparison.Ordinal);
        var json = new JsonObject
        {
            ["domain"] = domain,
            ["available"] = !taken,
            ["reason"] = taken ? "Domain is currently registered." : "Domain is not registered.",
            ["registrar"] = own is not null ? "Hostup AB" : taken ? "Example Registrar" : null,
            ["registrarUrl"] = null,
            ["registrant"] = own is null || customer.CompanyName is null
                ? null
                : new JsonObject { ["organization"] = customer.CompanyName, ["countryCode"] = "SE" },
            ["nameservers"] = new JsonArray((own?.Delegation.Nameservers ?? []).Select(static server => (JsonNode?)server).ToArray()),
            ["dates"] = new JsonObject
            {
                ["registeredAt"] = Timestamp.Format(own?.CreatedAt),
                ["expiresAt"] = Timestamp.Format(own?.ExpiresAt),
                ["updatedAt"] = Timestamp.Format(own?.CreatedAt),
            },
            ["statuses"] = taken ? new JsonArray("active", "ok") : new JsonArray(),
            ["dnssec"] = taken ? false : null,
        };

        if (withText)
        {
            json["sourceText"] = "domain: " + domain + "\nstatus: " + (taken ? "ok" : "free") + "\n";
        }

        return json;
    }

    // The server spells internationalised names as DNS does; the page says so.
    private static string Ascii(string text)
    {
        try
        {
            return new IdnMapping().GetAscii(text).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
