using System;
using System.Net.Http;
using System.Threading;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Waiting;

namespace HostUp.Client.Sending;

/// <summary>A request on its way through the handlers, with what they need to know about the call it belongs to.</summary>
internal sealed class ApiHttpRequest(HttpMethod method, Uri uri, ApiRequest call, IRequestObserver? observer)
    : HttpRequestMessage(method, uri)
{
    private volatile bool _bodyStarted;
    private bool _refused;

    public ApiRequest Call { get; } = call;

    public IRequestObserver? Observer { get; } = observer;

    /// <summary>The number of the attempt under way, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>
    /// Whether the attempt under way may have reached the server and been carried out. A body is written only once there is a
    /// connection, so one that was never asked for was never sent; without a body nothing tells.
    /// </summary>
    public bool MayHaveArrived => Attempt > 0 && !_refused && (Content is null || _bodyStarted);

    /// <summary>The same of the attempts before it.</summary>
    public bool EarlierMayHaveArrived { get; private set; }

    /// <summary>The status of the attempt under way once its headers have come, else null.</summary>
    public int? StatusSeen { get; set; }

    /// <summary>Cancelled when the time of the attempt under way is over.</summary>
    public CancellationToken Deadline { get; set; }

    public void BeginAttempt()
    {
        EarlierMayHaveArrived |= MayHaveArrived;
        Attempt++;
        StatusSeen = null;
        _bodyStarted = false;
        _refused = false;
    }

    /// <summary>It is held back, because HostUp asked the connection to wait.</summary>
    public void Held(TimeSpan wait) =>
        Observer?.OnRequestHeld(new RequestHeld(Method.Method, Redaction.Query(Call.PathAndQuery), wait));

    /// <summary>The server answered that it did not do what the attempt asks for.</summary>
    public void AttemptRefused() => _refused = true;

    /// <summary>The body is about to be written.</summary>
    /// <exception cref="SecondSendingException">It was written before in this attempt, and a second sending could do something twice.</exception>
    public void BodyStarts()
    {
        // Handlers may repeat a request by themselves, as HttpWebRequest does; only the retry rules may decide that.
        if (_bodyStarted && Call.Safety is RequestSafety.Create or RequestSafety.Commit)
        {
            throw new SecondSendingException();
        }

        _bodyStarted = true;
    }
}
