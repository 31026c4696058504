using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;

namespace HostUp.Client.Tests.Faults;

/// <summary>Keeps everything a client tells its observer, bodies included.</summary>
internal sealed class EventLog : IRequestObserver
{
    private readonly ConcurrentQueue<object> _events = new();

    public bool WantsBodies => true;

    private readonly TaskCompletionSource _retryAnnounced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first retry.</summary>
    public Task RetryAnnounced => _retryAnnounced.Task;

    /// <summary>The waits it was told of; to read from it is to wait for one.</summary>
    public Channel<RequestHeld> Held { get; } = Channel.CreateUnbounded<RequestHeld>();

    public IReadOnlyList<object> All => _events.ToArray();

    public IReadOnlyList<RequestStarted> Started => [.. _events.OfType<RequestStarted>()];

    public IReadOnlyList<RetryScheduled> Retries => [.. _events.OfType<RetryScheduled>()];

    public void OnRequestStarted(RequestStarted request) => _events.Enqueue(request);

    public void OnResponseReceived(ResponseReceived response) => _events.Enqueue(response);

    public void OnRequestFailed(RequestFailed failure) => _events.Enqueue(failure);

    public void OnRetryScheduled(RetryScheduled retry)
    {
        _events.Enqueue(retry);
        _retryAnnounced.TrySetResult();
    }

    public void OnRequestHeld(RequestHeld held)
    {
        _events.Enqueue(held);
        Held.Writer.TryWrite(held);
    }
}
