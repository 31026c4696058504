using System.Collections.Generic;

namespace HostUp.Sandbox.Wire;

/// <summary>Decides, request by request, which fault a scenario shows. Not thread-safe: the account's lock is held.</summary>
internal sealed class FaultPlan
{
    private const int MostFailuresOfOneRequest = 2;
    private const int MostRequestsRemembered = 1000;

    private static readonly Fault[] None = [Fault.None];

    // Connecting takes the first request, so the next call is the first to meet the limit.
    private static readonly Fault[] Limited = [Fault.None, Fault.RateLimited, Fault.None];

    private static readonly Fault[] Unreliable = [Fault.Unavailable, Fault.ConnectionLost, Fault.None, Fault.BadGateway, Fault.None];

    private readonly Fault[] _pattern;
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

    public Fault Next(IncomingRequest request)
    {
        Fault fault = _pattern[_position];
        _position = (_position + 1) % _pattern.Length;

        return _pattern == Unreliable ? Spare(request, fault) : fault;
    }

    // Requests that run at the same time share the pattern's positions, so one of them could draw failures only.
    private Fault Spare(IncomingRequest request, Fault fault)
    {
        string key = request.RetryKey;
        _failures.TryGetValue(key, out int failures);

        if (fault == Fault.None || failures >= MostFailuresOfOneRequest)
        {
            _failures.Remove(key);
            return Fault.None;
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
