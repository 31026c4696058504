using System.Collections.Generic;

namespace HostUp.Sandbox.Wire;

/// <summary>Decides, request by request, which fault a scenario shows. Not thread-safe: the account's lock is held.</summary>
internal sealed class FaultPlan
{
    private const int MostFailuresOfOneRequest = 2;
    private const int MostRequestsRemembered = 1000;

    private static readonly SandboxFault?[] None = [null];

    // Connecting takes the first request, so the next call is the first to meet the limit.
    private static readonly SandboxFault?[] Limited = [null, SandboxFault.RateLimit(), null];

    private static readonly SandboxFault?[] Unreliable =
        [SandboxFault.Problem(503, "upstream_unavailable"), SandboxFault.ConnectionLost, null, SandboxFault.Page(502), null];

    private readonly SandboxFault?[] _pattern;
    private readonly Dictionary<string, int> _failures = [];
    private int _position;

    public FaultPlan(SandboxScenario scenario)
    {
        _pattern = scenario switch
        {
            SandboxScenario.RateLimited => Limited,
            SandboxScenario.Flaky => Unreliable,
            _ => None,
        };
    }

    /// <summary>The fault of the next request, or null. A bad line strikes what commits when it has been done, and all else before.</summary>
    public SandboxFault? Next(IncomingRequest request, bool commits)
    {
        SandboxFault? fault = _pattern[_position];
        _position = (_position + 1) % _pattern.Length;

        if (_pattern != Unreliable)
        {
            return fault;
        }

        fault = Spare(request, fault);
        return commits ? fault?.AfterChange() : fault;
    }

    // Requests that run at the same time share the pattern's positions, so one of them could draw failures only.
    private SandboxFault? Spare(IncomingRequest request, SandboxFault? fault)
    {
        string key = request.RetryKey;
        _failures.TryGetValue(key, out int failures);

        if (fault is null || failures >= MostFailuresOfOneRequest)
        {
            _failures.Remove(key);
            return null;
        }

        // A request that is given up leaves its count behind.
        if (_failures.Count >= MostRequestsRemembered)
        {
            _failures.Clear();
        }

        _failures[key] = failures + 1;
        return fault;
    }
}
