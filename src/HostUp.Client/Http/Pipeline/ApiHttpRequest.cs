using System;
using System.Net.Http;

namespace HostUp.Client.Http.Pipeline;

/// <summary>A request on its way through the handlers, with what they need to know about the call it belongs to.</summary>
internal sealed class ApiHttpRequest(HttpMethod method, Uri uri, ApiRequest call, IRequestObserver? observer)
    : HttpRequestMessage(method, uri)
{
    private volatile bool _bodyStarted;
    private volatile bool _underWay;

    public ApiRequest Call { get; } = call;

    public IRequestObserver? Observer { get; } = observer;

    /// <summary>The number of the attempt under way, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>
    /// Whether the attempt under way may have reached the server. A body is written only once there is a connection, so one
    /// that was never asked for was never sent; without a body nothing tells.
    /// </summary>
    public bool MayHaveArrived => _underWay && (Content is null || _bodyStarted);

    /// <summary>The status of the attempt under way once its headers have come, else null.</summary>
    public int? StatusSeen { get; set; }

    public void BeginAttempt()
    {
        Attempt++;
        StatusSeen = null;
        _bodyStarted = false;
        _underWay = true;
    }

    /// <summary>
    /// The attempt failed and another will be made. A commit gets one only when nothing came of the last: one that is cancelled
    /// while it waits has not been carried out.
    /// </summary>
    public void EndAttempt() => _underWay = false;

    public void BodyStarts() => _bodyStarted = true;
}
