using HostUp.Client.Waiting;

namespace HostUp.Client.Sending;

/// <summary>
/// Is told what happens on the wire, while it happens and on the thread where it happens. No member is told the API key;
/// bodies come with keys, tokens, secrets, passwords and login URLs taken out.
/// </summary>
public interface IRequestObserver
{
    /// <summary>Whether <see cref="RequestStarted.Body"/> and <see cref="ResponseReceived.Body"/> are wanted: they cost time.</summary>
    bool WantsBodies { get; }

    /// <summary>An attempt is about to be sent.</summary>
    /// <param name="request">The attempt.</param>
    void OnRequestStarted(RequestStarted request);

    /// <summary>An attempt was answered, whatever the status.</summary>
    /// <param name="response">The answer.</param>
    void OnResponseReceived(ResponseReceived response);

    /// <summary>An attempt ended without an answer.</summary>
    /// <param name="failure">What happened.</param>
    void OnRequestFailed(RequestFailed failure);

    /// <summary>Another attempt will follow after a wait.</summary>
    /// <param name="retry">Why, and how long the wait is.</param>
    void OnRetryScheduled(RetryScheduled retry);

    /// <summary>
    /// A call is held back, because HostUp asked the connection to wait when it answered another. An observer is told once for each
    /// such wait, however many of its calls are held back by it, and not at all when <see cref="OnRetryScheduled"/> tells it.
    /// </summary>
    /// <param name="held">The call, and how long the wait is.</param>
    void OnRequestHeld(RequestHeld held);
}
