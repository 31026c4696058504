using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace HostUp.Client.Sending;

/// <summary>
/// The body of one attempt: JSON, a form with a file, or nothing; it tells the attempt when it is asked for. Each attempt has one of its own: a handler
/// that reads a body keeps what it read, and would ask only once for one that serves all attempts.
/// </summary>
internal sealed class AttemptBody : HttpContent
{
    private readonly byte[] _json;
    private readonly FileUpload? _upload;
    private readonly Attempt _attempt;

    public AttemptBody(byte[] json, FileUpload? upload, Attempt attempt)
    {
        _json = json;
        _upload = upload;
        _attempt = attempt;
        if (upload is not null)
        {
            Headers.ContentType = MediaTypeHeaderValue.Parse(upload.ContentType);
        }
        else if (json.Length > 0)
        {
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _attempt.BodyStarts();
        return _upload is null ? stream.WriteAsync(_json, 0, _json.Length) : _upload.WriteAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _upload?.Length ?? _json.Length;
        return true;
    }
}
