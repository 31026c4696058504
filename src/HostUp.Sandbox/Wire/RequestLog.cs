using System.Collections.Generic;

namespace HostUp.Sandbox.Wire;

/// <summary>The newest requests. Not thread-safe: the account's lock is held.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 1000;

    private readonly Queue<SandboxRequest> _requests = new();

    public void Add(SandboxRequest request)
    {
        if (_requests.Count == Capacity)
        {
            _requests.Dequeue();
        }

        _requests.Enqueue(request);
    }

    public SandboxRequest[] ToArray() => _requests.ToArray();
}
