using System.Threading;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>The state of one attempt at a call. Whether it may have reached the server is known here and nowhere else.</summary>
/// <param name="number">1 for the first try.</param>
/// <param name="hasContent">Whether it has a body, which may be empty: one that is asked for tells that sending began.</param>
/// <param name="maySendTwice">Whether a handler that sends it again by itself does no harm.</param>
internal sealed class Attempt(int number, bool hasContent, bool maySendTwice)
{
    private readonly object _lock = new();
    private bool _bodyStarted;
    private bool _isOver;

    public int Number { get; } = number;

    /// <summary>Cancelled when its time is over.</summary>
    public CancellationToken Deadline { get; set; }

    /// <summary>The status once its headers have come, else null.</summary>
    public int? StatusSeen { get; set; }

    /// <summary>Whether the server answered that it did not do what is asked for.</summary>
    public bool IsRefused { get; set; }

    /// <summary>
    /// Whether it may have reached the server and been carried out. A body is written only once there is a connection, so one that was
    /// never asked for was never sent; without a body nothing tells.
    /// </summary>
    public bool MayHaveArrived
    {
        get
        {
            lock (_lock)
            {
                return !IsRefused && (!hasContent || _bodyStarted);
            }
        }
    }

    /// <summary>The body is about to be written, or to be copied by somebody who will.</summary>
    /// <exception cref="SecondSendingException">
    /// It was written before and a second sending could do something twice, or the attempt was given up before it began.
    /// </exception>
    public void BodyStarts()
    {
        lock (_lock)
        {
            // Handlers may repeat a request by themselves, as HttpWebRequest does; only the retry rules may decide that. Nor may one that
            // was given up as not sent leave later on: another attempt has taken its place.
            if (_isOver || (_bodyStarted && !maySendTwice))
            {
                throw new SecondSendingException();
            }

            _bodyStarted = true;
        }
    }

    /// <summary>It has ended: what has not been sent of it will not be.</summary>
    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
        }
    }
}
