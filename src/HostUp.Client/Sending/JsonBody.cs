using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace HostUp.Client.Sending;

/// <summary>A JSON body, which may be empty, that can be sent more than once and says when sending begins.</summary>
internal sealed class JsonBody : HttpContent
{
    private readonly byte[] _json;
    private readonly ApiHttpRequest _request;

    public JsonBody(byte[] json, ApiHttpRequest request)
    {
        _json = json;
        _request = request;
        if (json.Length > 0)
        {
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _request.BodyStarts();
        return stream.WriteAsync(_json, 0, _json.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
