using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using HostUp.Client.Api;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Wire;

/// <summary>Finds what a request asks for, lets a fault strike before or after it is done, and answers. Not thread-safe.</summary>
internal sealed class ApiServer(Customer customer, IReadOnlyList<Route> routes, IReadOnlyCollection<string> scopes, TimeProvider timeProvider)
{
    private readonly RouteTable _routes = new(routes);
    private readonly RequestDesk _desk = new(scopes);
    private readonly ResponseWriter _writer = new(customer.Ids, timeProvider);
    private readonly FaultPlan _faults = new(customer.Scenario);

    public IReadOnlyList<Endpoint> Endpoints { get; } = routes.Select(route => route.Endpoint).OfType<Endpoint>().ToArray();

    /// <returns>Null when no answer ever comes.</returns>
    /// <exception cref="HttpRequestException">The connection is lost.</exception>
    public HttpResponseMessage? Answer(IncomingRequest request, SandboxFault? scripted)
    {
        RouteMatch match = _routes.Find(request);
        SandboxFault? planned = _faults.Next(request, match.Route?.Commits(request) ?? false);
        SandboxFault? fault = scripted ?? planned;
        Answer? answer = fault is null || fault.IsAfterChange ? _desk.Answer(request, match) : null;

        if (fault is not null)
        {
            answer = FaultAnswer.For(fault, timeProvider.GetUtcNow());
        }

        return answer is null ? null : _writer.Write(request, match, answer);
    }
}
