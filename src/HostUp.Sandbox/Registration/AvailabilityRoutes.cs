using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Registration;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>GET and POST /domains/availability, and GET /domains/availability/{jobId}: which names can be registered.</summary>
internal sealed class AvailabilityRoutes(Customer customer)
{
    private const string JobPrefix = "dcheck_";
    private const string JobPath = "/api/v2/domains/availability/";

    // HostUp does not print its limits. A client stops at 20 names; "small single-label batches" are answered at once.
    private const int MostNames = 20;
    private const int MostAtOnce = 3;

    // The first poll finds it queued, the second half done, the third finished.
    private const int PollsOfJob = 2;

    // A batch that has a name of this beginning fails, so that a failure can be seen.
    private const string FailingName = "failing-";

    private readonly Dictionary<string, string[]> _namesOfJobs = [];

    public IEnumerable<Route> Routes =>
    [
        new(DomainSearchEndpoints.CheckDomain, CheckOne) { QueryNames = ["name", "locale"] },
        new(DomainSearchEndpoints.CheckDomains, Check) { QueryNames = ["locale"], TakesBody = true },
        new(DomainSearchEndpoints.ReadDomainCheck, Poll),
    ];

    private Answer CheckOne(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        string? name = query.Text("name", required: true)?.ToLowerInvariant();
        query.IsSwedish();

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        return Registry.StateOf(name!, Known(call)) == DomainState.Invalid
            ? Answer.Failed(Problem.NotFound())
            : Answer.Ok(Availability.ToJson(name!, Known(call)));
    }

    private Answer Check(RouteCall call)
    {
        var errors = new List<FieldError>();
        new QueryFields(call, errors).IsSwedish();

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        var fields = new BodyFields(call.Body, string.Empty, errors);
        string[] names = (fields.Texts("names", required: true) ?? []).Select(name => name.ToLowerInvariant()).ToArray();
        fields.RejectUnknown();

        if (errors.Count == 0 && names.Length is 0 or > MostNames)
        {
            fields.Fail("names", "must have 1 to " + MostNames + " names.", names.Length == 0 ? FieldError.MissingRequired : FieldError.InvalidValue);
        }
        else if (names.Distinct().Count() != names.Length)
        {
            fields.Fail("names", "must have each name once.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        bool isSmall = names.Length <= MostAtOnce && names.Select(name => name.Split('.')[0]).Distinct().Count() == 1;
        return isSmall ? Answer.Ok(new JsonObject { ["data"] = Data(names, call) }) : Answer.Accepted(Start(names).ToOperation());
    }

    private Job Start(string[] names)
    {
        string? failure = names.Any(name => name.StartsWith(FailingName, StringComparison.Ordinal)) ? "The registries could not be asked." : null;
        Job job = customer.Jobs.Start(JobPrefix, JobPath, PollsOfJob, failure);
        _namesOfJobs.Add(job.Id, names);
        return job;
    }

    // The page shows a finished job alone. One client takes 202 for "still running", another reads the status: both are met.
    private Answer Poll(RouteCall call)
    {
        if (customer.Jobs.Poll(JobPath + call[0]) is not { } job)
        {
            return Answer.Failed(Problem.NotFound());
        }

        string[] names = _namesOfJobs[job.Id];

        return job.Stage switch
        {
            JobStage.Queued => Answer.Accepted(ToJson("queued", job, [])),
            JobStage.Running => Answer.Ok(ToJson("processing", job, Data(names.Take(names.Length / 2), call))),
            JobStage.Completed => Answer.Ok(ToJson("completed", job, Data(names, call))),
            _ => Answer.Ok(ToJson("failed", job, [])),
        };
    }

    private static JsonObject ToJson(string status, Job job, JsonArray data)
    {
        var json = new JsonObject { ["status"] = status, ["progress"] = job.Progress, ["data"] = data };

        if (job.Failure is { } reason)
        {
            json["reason"] = reason;
        }

        return json;
    }

    private JsonArray Data(IEnumerable<string> names, RouteCall call) =>
        new(names.Select(name => (JsonNode?)Availability.ToJson(name, Known(call))).ToArray());

    private Customer? Known(RouteCall call) => call.HasKey ? customer : null;
}
