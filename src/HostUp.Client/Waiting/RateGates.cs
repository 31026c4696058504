using System;
using System.Collections.Concurrent;
using HostUp.Client.Api;

namespace HostUp.Client.Waiting;

/// <summary>The gates of a connection: one for each family of routes, so that a limit on WHOIS does not hold up the preferences.</summary>
/// <param name="timeProvider">The clock that waits run on.</param>
internal sealed class RateGates(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, RateGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The gate a call passes.</summary>
    public RateGate For(ApiCall call) => _gates.GetOrAdd(call.RateFamily, _ => new RateGate(timeProvider));
}
