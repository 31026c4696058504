using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace HostUp.Client.Sending;

/// <summary>
/// The JSON body of one attempt, which may be empty; it tells the attempt when it is asked for. Each attempt has one of its own: a handler
/// that reads a body keeps what it read, and would ask only once for one that serves all attempts.
/// </summary>
internal sealed class AttemptBody : HttpContent
{
    private readonly byte[] _json;
    private readonly Attempt _attempt;

    public AttemptBody(byte[] json, Attempt attempt)
    {
        _json = json;
        _attempt = attempt;
        if (json.Length > 0)
        {
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _attempt.BodyStarts();
        return stream.WriteAsync(_json, 0, _json.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
