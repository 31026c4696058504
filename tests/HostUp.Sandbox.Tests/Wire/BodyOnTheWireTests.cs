using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Wire;

/// <summary>A body is read as a socket reads it: a content that would behave otherwise on a network is not spared here.</summary>
public sealed class BodyOnTheWireTests
{
    private const string Contacts = "/billing/payment-methods/contacts";

    [Fact]
    public async Task A_content_writes_itself_anew_each_time()
    {
        using var caller = new SandboxCaller();
        var content = new CountingContent("""{"email":"a@example.com"}""");
        (await caller.SendAsync("POST", Contacts, null, request => request.Content = content)).Expect(201);
        Assert.Equal(1, content.Written);

        using var again = new SandboxCaller();
        (await again.SendAsync("POST", Contacts, null, request => request.Content = content)).Expect(201);
        Assert.Equal(2, content.Written);
    }

    [Fact]
    public async Task A_content_that_was_buffered_is_not_asked_again()
    {
        using var caller = new SandboxCaller();
        var content = new CountingContent("""{"email":"a@example.com"}""");
        await content.LoadIntoBufferAsync();
        (await caller.SendAsync("POST", Contacts, null, request => request.Content = content)).Expect(201);
        Assert.Equal(1, content.Written);
    }

    [Fact]
    public async Task A_content_must_keep_to_its_length()
    {
        using var caller = new SandboxCaller();
        var content = new CountingContent("""{"email":"a@example.com"}""");
        content.Headers.ContentLength = 3;
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.SendAsync("POST", Contacts, null, request => request.Content = content));
        Assert.Empty(caller.Account.RequestLog);
    }

    [Fact]
    public async Task A_content_of_nothing_is_no_body()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("GET", Contacts, null, request => request.Content = new ByteArrayContent([]))).Expect(200);
        Assert.Equal("0", caller.Account.RequestLog[0].Headers["Content-Length"]);
        (await caller.GetAsync(Contacts)).Expect(200);
        Assert.False(caller.Account.RequestLog[1].Headers.ContainsKey("Content-Length"));
    }

    private sealed class CountingContent : HttpContent
    {
        private readonly byte[] _text;

        public CountingContent(string text)
        {
            _text = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public int Written { get; private set; }

        // It outlives the request, as the content of a request that is sent again does.
        protected override void Dispose(bool disposing)
        {
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Written++;
            return stream.WriteAsync(_text, 0, _text.Length);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
