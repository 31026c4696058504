using System;
using System.Collections.Generic;

namespace HostUp.Sandbox.Host;

/// <summary>
/// A rate limit as that of <see cref="SandboxScenario.RateLimited"/> (of every three requests the second is refused), for any scenario, and
/// with a wait of a millisecond: a test of thousands of requests must not sleep. What was refused once is let through.
/// </summary>
internal sealed class WaitlessLimit
{
    private const int Of = 3;

    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private int _count;

    public SandboxFault? Strike(SandboxRequest request) =>
        _count++ % Of == 1 && request.Headers.TryGetValue("X-Client-Request-Id", out string? id) && _refused.Add(id)
            ? SandboxFault.RateLimit(retryAfter: 0.001)
            : null;
}
