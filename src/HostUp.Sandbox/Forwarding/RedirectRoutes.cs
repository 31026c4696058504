using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Forwarding;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Forwarding;

/// <summary>GET and POST /domains/{id}/redirects; PATCH and DELETE of one.</summary>
internal sealed class RedirectRoutes
{
    private const int MostRules = 10;

    private readonly Zones _zones;
    private readonly Customer _customer;
    private readonly List<RedirectRule> _rules = [];
    private readonly List<(OwnedDomain Domain, string Id)> _orphans = [];

    public RedirectRoutes(Zones zones, Customer customer)
    {
        _zones = zones;
        _customer = customer;
        if (customer.Domains.Find(OwnedDomains.Sample) is { } sample)
        {
            _rules.Add(Rule(new RedirectRule("redir_01hxa3b4c5d6e7f8g9h0j1k2m3", sample), "https://gamla.example.com", "https://example.com"));
            _orphans.Add((sample, "redir_01hxb4c5d6e7f8g9h0j1k2m3n4"));
        }
    }

    public IEnumerable<Route> Routes =>
    [
        new(RedirectEndpoints.ListRedirects, List) { QueryNames = ["include"] },
        new(RedirectEndpoints.AddRedirect, Add) { TakesBody = true },
        new(RedirectEndpoints.ChangeRedirect, Change) { TakesBody = true },
        new(RedirectEndpoints.RemoveRedirect, Remove) { QueryNames = ["type"] },
    ];

    private static RedirectRule Rule(RedirectRule rule, string source, string target)
    {
        rule.SourceText = source;
        rule.Source = new Uri(source);
        rule.TargetText = target;
        rule.Target = new Uri(target);
        return rule;
    }

    private Answer List(RouteCall call)
    {
        if (_customer.Domains.FindById(call[0]) is not { } domain)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        string? include = query.Text("include");
        if (include is not (null or "orphans"))
        {
            query.Fail("include", "must be orphans.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        Zone? zone = _zones.Find(domain.Name);
        RedirectRule[] rules = Of(domain);
        var answer = new JsonObject
        {
            ["domainId"] = domain.Id,
            ["rules"] = new JsonArray(rules.Select(rule => (JsonNode?)rule.ToJson(zone)).ToArray()),
            ["limit"] = MostRules,
            ["actions"] = new JsonObject
            {
                ["canCreate"] = Gate.For(rules.Length < MostRules ? null : "The domain has the most redirects it can have.").ToJson(),
            },
        };
        if (include is not null)
        {
            // Only the identifier is documented.
            answer["orphanedProxyRules"] = new JsonArray(_orphans
                .Where(orphan => orphan.Domain == domain)
                .Select(static orphan => (JsonNode?)new JsonObject { ["id"] = orphan.Id })
                .ToArray());
        }

        return Answer.Ok(answer);
    }

    private Answer Add(RouteCall call)
    {
        if (_customer.Domains.FindById(call[0]) is not { } domain)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        var rule = new RedirectRule(_customer.Ids.Next("redir_"), domain);
        RedirectBody.ReadInto(new BodyFields(call.Body, string.Empty, errors), rule, isNew: true);
        Answer? refusal = errors.Count > 0 ? Answer.Invalid(errors)
            : Of(domain).Length >= MostRules ? Answer.Failed(Problem.Conflict("The domain has the most redirects it can have: 10."))
            : Refusal(rule, replaced: null);
        if (refusal is not null)
        {
            return refusal;
        }

        _rules.Add(rule);
        return Answer.Created(rule.ToJson(_zones.Find(domain.Name)));
    }

    private Answer Change(RouteCall call)
    {
        if (Find(call) is not { } rule)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        var changed = new RedirectRule(rule.Id, rule.Domain);
        rule.CopyTo(changed);
        var fields = new BodyFields(call.Body, string.Empty, errors);
        RedirectBody.ReadInto(fields, changed, isNew: false);
        if (RedirectBody.IsEmpty(call.Body))
        {
            fields.FailAt(string.Empty, "At least one field must be sent.", FieldError.MissingRequired);
        }

        if ((errors.Count > 0 ? Answer.Invalid(errors) : Refusal(changed, rule)) is { } refusal)
        {
            return refusal;
        }

        changed.CopyTo(rule);
        return Answer.Ok(rule.ToJson(_zones.Find(rule.Domain.Name)));
    }

    private Answer Remove(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        string? type = query.Text("type");
        if (type is not (null or "orphan"))
        {
            query.Fail("type", "must be orphan.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        bool removed = type is null
            ? Find(call) is { } rule && _rules.Remove(rule)
            : _orphans.RemoveAll(orphan => orphan.Domain.Id == call["id"] && orphan.Id == call["ruleId"]) > 0;
        return removed ? Answer.NoContent() : Answer.Failed(Problem.NotFound());
    }

    // How a second redirect of one address is told is not documented.
    private Answer? Refusal(RedirectRule rule, RedirectRule? replaced) =>
        Of(rule.Domain).Any(other => other != replaced && other.Source == rule.Source)
            ? Answer.Failed(Problem.Conflict("The address has a redirect."))
            : _zones.Find(rule.Domain.Name) is { } zone && rule.IsBlockedIn(zone)
                ? Answer.Failed(new Problem(409, "dns_conflict", "DNS conflict", "An existing A, AAAA, CNAME or ALIAS record conflicts with the redirect."))
                : null;

    private RedirectRule[] Of(OwnedDomain domain) => _rules.Where(rule => rule.Domain == domain).ToArray();

    private RedirectRule? Find(RouteCall call) => _rules.Find(rule => rule.Domain.Id == call["id"] && rule.Id == call["ruleId"]);
}
