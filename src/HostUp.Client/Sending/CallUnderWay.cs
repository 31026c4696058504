using System;
using HostUp.Client.Api;
using HostUp.Client.Waiting;

namespace HostUp.Client.Sending;

/// <summary>The state of a call over all its attempts: what is known of its outcome.</summary>
internal sealed class CallUnderWay(ApiCall call, IRequestObserver? observer)
{
    public ApiCall Call { get; } = call;

    public IRequestObserver? Observer { get; } = observer;

    /// <summary>The attempt under way, or the last one; null before the first.</summary>
    public Attempt? Attempt { get; private set; }

    /// <summary>Whether an attempt before the last one may have been carried out.</summary>
    public bool EarlierMayHaveArrived { get; private set; }

    /// <summary>Whether any attempt may have been carried out.</summary>
    public bool MayHaveArrived => EarlierMayHaveArrived || Attempt is { MayHaveArrived: true };

    /// <summary>Whether it is known that nothing was changed, of a call that no answer came to.</summary>
    public bool IsSettled => ChangesNothing || !MayHaveArrived;

    private bool ChangesNothing => Call.Safety is RequestSafety.Read or RequestSafety.DryRun;

    // A GET without content is what every client sends. Every other request has content, if of length zero: without it .NET sends one
    // again, at once and up to three times, when the connection ends before an answer, unseen by the retry rules.
    private bool HasContent => Call.Body is not null || !IsReading;

    private bool IsReading => Call.Method == System.Net.Http.HttpMethod.Get || Call.Method == System.Net.Http.HttpMethod.Head;

    /// <summary>Whether an answer with this status says that nothing was changed.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isHostUps">Whether HostUp wrote it; what stands between can say that something was refused and be wrong.</param>
    public bool IsSettledBy(int status, bool isHostUps) =>
        ChangesNothing || (!EarlierMayHaveArrived && (isHostUps ? status is >= 400 and < 500 : status == 429));

    /// <summary>Begins the next attempt.</summary>
    /// <returns>Its body; null when it has none.</returns>
    public AttemptBody? BeginAttempt()
    {
        EarlierMayHaveArrived = MayHaveArrived;
        bool maySendTwice = Call.Safety is not (RequestSafety.Create or RequestSafety.Commit);
        Attempt = new Attempt((Attempt?.Number ?? 0) + 1, HasContent, maySendTwice);
        return HasContent ? new AttemptBody(Call.Body ?? [], Call.Upload, Attempt) : null;
    }

    /// <summary>It is held back, because HostUp asked the connection to wait.</summary>
    public void Held(TimeSpan wait) =>
        Observer?.OnRequestHeld(new RequestHeld(Call.Method.Method, Redaction.Query(Call.PathAndQuery), wait));
}
