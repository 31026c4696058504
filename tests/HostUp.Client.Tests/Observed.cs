using System.Collections.Generic;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;

namespace HostUp.Client.Tests;

/// <summary>An observer that keeps what it is told.</summary>
internal sealed class Observed : IRequestObserver
{
    public bool WantsBodies { get; init; } = true;

    public List<RequestStarted> Requests { get; } = [];

    public List<ResponseReceived> Responses { get; } = [];

    public List<RequestFailed> Failures { get; } = [];

    public List<RetryScheduled> Retries { get; } = [];

    public List<RequestHeld> Held { get; } = [];

    public void OnRequestStarted(RequestStarted request) => Requests.Add(request);

    public void OnResponseReceived(ResponseReceived response) => Responses.Add(response);

    public void OnRequestFailed(RequestFailed failure) => Failures.Add(failure);

    public void OnRetryScheduled(RetryScheduled retry) => Retries.Add(retry);

    public void OnRequestHeld(RequestHeld held) => Held.Add(held);
}
