using System;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>Proxies that fail, certificates that are wrong, and who is told the key.</summary>
public sealed class ProxyAndTlsTests
{
    private static readonly Uri Https = new("https://127.0.0.1:9/api/v2");

    [Fact]
    public async Task AProxyIsUsedForThisMachineToo()
    {
        await using FaultServer proxy = FaultServer.Start();
        await using Wire wire = Wire.Open(options => options.Proxy = new Uri($"http://127.0.0.1:{proxy.Port}"));
        foreach (CallKind kind in Wire.Kinds)
        {
            proxy.ClearRequests();
            proxy.Otherwise = FaultScript.Answer(Wire.GoodAnswer(kind));
            await wire.CallAsync(kind);

            ReceivedRequest request = Assert.Single(proxy.Requests);
            Assert.StartsWith(wire.Server.BaseUri.AbsoluteUri, request.Target, StringComparison.Ordinal);
            Assert.Equal("Bearer " + Wire.Key, request.Authorization);
        }

        Assert.Empty(wire.Server.Connections);
    }

    [Theory]
    [InlineData("https://127.0.0.1:9")]
    [InlineData("https://localhost:9")]
    [InlineData("https://[::1]:9")]
    [InlineData("https://cloud.hostup.se")]
    public async Task AProxyIsAskedToConnectAndToldNoKey(string baseUri)
    {
        await using FaultServer proxy = FaultServer.Start();
        await using Wire wire = Through(proxy, options => options.BaseUri = new Uri(baseUri));
        proxy.Otherwise = FaultScript.Answer(WireAnswer.Empty(502));

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        Assert.Equal("ConnectionFailed", error.ErrorId);
        Assert.Equal(4, proxy.Requests.Count);
        Assert.All(proxy.Requests, static request =>
        {
            Assert.Equal("CONNECT", request.Method);
            Assert.Null(request.Authorization);
            Assert.DoesNotContain(Wire.Key, request.ReadRaw(), StringComparison.Ordinal);
        });
    }

    public static TheoryData<string> ProxyFaults =>
        ["refuses", "accepts and closes", "resets", "407", "403", "500", "502", "503", "302", "closes in the answer", "resets in the answer", "garbage", "closes after 200", "resets after 200", "garbage after 200"];

    [Theory]
    [MemberData(nameof(ProxyFaults))]
    public async Task AProxyThatFailsIsNoConnection(string fault)
    {
        await using FaultServer proxy = fault == "refuses" ? FaultServer.StartRefusing() : FaultServer.Start();
        proxy.Otherwise = ProxyFault(fault);
        await using Wire wire = Through(proxy);
        foreach (CallKind kind in Wire.Kinds)
        {
            int started = wire.Events.Started.Count;

            HostUpApiException error = await wire.FailAsync(kind);

            // Nothing was sent to HostUp, so everything is tried again, and nothing is unknown. Of a GET, which has no body to tell by, who
            // answered with bytes that are no HTTP is not known.
            Assert.Equal(kind == CallKind.Get && fault == "garbage" ? "UnexpectedResponse" : "ConnectionFailed", error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Equal(4, wire.Events.Started.Count - started);
            KeySearch.AssertNowhereIn(error, fault);
        }

        Assert.All(proxy.Requests, static request => Assert.DoesNotContain(Wire.Key, request.ReadRaw(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task AProxyThatStallsEndsWithTheTimeout()
    {
        foreach (CallKind kind in Wire.Kinds)
        {
            await using FaultServer proxy = FaultServer.Start();
            await using Wire wire = Through(proxy, static options => options.MaxRetryCount = 0);
            proxy.Otherwise = FaultScript.OnRequest.Stall(() => wire.Clock.Advance(Wire.AttemptTimeout));
            HostUpApiException error = await wire.FailAsync(kind);
            Assert.Equal("Timeout", error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Equal("CONNECT", Assert.Single(proxy.Requests).Method);
        }
    }

    [Fact]
    public async Task ProxyCredentialsAreForTheProxyAndTheErrorHasNone()
    {
        await using FaultServer proxy = FaultServer.Start();
        await using Wire wire = Through(proxy, static options => options.ProxyCredentials = new NetworkCredential("someone", "hush-proxy"));
        proxy.Otherwise = FaultScript.Answer(WireAnswer.Empty(407, "Proxy-Authenticate: Basic realm=\"x\""));

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal("ConnectionFailed", error.ErrorId);
        Assert.Contains(proxy.Requests, static request => request.ProxyAuthorization?.StartsWith("Basic ", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("hush-proxy", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AProxyWithAPasswordInItsAddressIsRefused()
    {
        using var key = ApiKey.FromText(Wire.Key);
        var error = Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions
        {
            ApiKey = key,
            Proxy = new Uri("http://someone:hush-proxy@proxy.example:3128"),
        }));

        Assert.DoesNotContain("hush-proxy", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("user name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThroughATunnelTheCertificateIsStillChecked()
    {
        await using FaultServer server = FaultServer.Start(certificate: TestCertificates.SelfSigned());
        await using FaultServer proxy = FaultServer.Start();
        proxy.Otherwise = FaultScript.OnRequest.Tunnel(server.Port);
        await using Wire wire = Through(proxy, options => options.BaseUri = server.BaseUri);

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal("ConnectionFailed", error.ErrorId);
        Assert.True(error.IsSettled);
        Assert.Equal(4, server.Connections.Count);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("self-signed")]
    [InlineData("expired")]
    [InlineData("wrong name")]
    public async Task AWrongCertificateGetsNothing(string certificate)
    {
        using X509Certificate2 shown = certificate switch
        {
            "expired" => TestCertificates.Expired(),
            "wrong name" => TestCertificates.WrongName(),
            _ => TestCertificates.SelfSigned(),
        };
        await using FaultServer server = FaultServer.Start(certificate: shown);
        foreach (CallKind kind in Wire.Kinds)
        {
            await using Wire wire = Wire.To(server, static options => options.MaxRetryCount = 1);

            HostUpApiException error = await wire.FailAsync(kind);

            Assert.Equal("ConnectionFailed", error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Null(error.StatusCode);
            await wire.Server.WhenAllClosedAsync().WaitAsync(Wire.Guard);
            Assert.Empty(server.Requests);
        }
    }

    [Theory]
    [InlineData("wrong name", SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData("expired", SslPolicyErrors.RemoteCertificateChainErrors)]
    public async Task TheCertificateIsWrongForTheReasonGiven(string certificate, SslPolicyErrors reason)
    {
        // What the server shows has the flaw that the tests above mean.
        using X509Certificate2 shown = certificate == "expired" ? TestCertificates.Expired() : TestCertificates.WrongName();
        await using FaultServer server = FaultServer.Start(certificate: shown);
        SslPolicyErrors seen = SslPolicyErrors.None;
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, seenCertificate, _, errors) =>
            {
                seen = errors;
                return seenCertificate!.NotAfter < DateTime.Now == (certificate == "expired");
            },
        };
        server.Otherwise = FaultScript.Answer(WireAnswer.Text(200, "x"));
        using var client = new HttpClient(handler);

        Assert.Equal("x", await client.GetStringAsync(new Uri(server.BaseUri, "/")).WaitAsync(Wire.Guard));

        Assert.True(seen.HasFlag(reason), seen.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AHandshakeThatBreaksSendsNothing(bool reset)
    {
        await using FaultServer server = FaultServer.Start(certificate: TestCertificates.SelfSigned());
        server.Otherwise = reset ? FaultScript.AtAccept.Reset() : FaultScript.AtAccept.Close();
        await using Wire wire = Wire.To(server);
        foreach (CallKind kind in Wire.Kinds)
        {
            int connections = server.Connections.Count;
            HostUpApiException error = await wire.FailAsync(kind);
            Assert.Equal("ConnectionFailed", error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Equal(4, server.Connections.Count - connections);
        }
    }

    [Fact]
    public async Task PlainHttpOnATlsPortAndTlsOnAPlainPortFail()
    {
        await using FaultServer tls = FaultServer.Start(certificate: TestCertificates.SelfSigned());
        await using FaultServer plain = FaultServer.Start();
        plain.Otherwise = FaultScript.AfterBytes(1).Send("HTTP/1.1 400 Bad Request\r\n\r\n").Close();
        await using Wire toPlain = Wire.To(plain, options => options.BaseUri = new Uri($"https://127.0.0.1:{plain.Port}"));
        await using Wire toTls = Wire.To(tls, options => options.BaseUri = new Uri($"http://127.0.0.1:{tls.Port}"));

        Assert.Equal("ConnectionFailed", (await toPlain.FailAsync(CallKind.Commit)).ErrorId);
        Assert.Equal(4, plain.Requests.Count);
        Assert.All(plain.Requests, static request => Assert.DoesNotContain(Wire.Key, request.ReadRaw(), StringComparison.Ordinal));
        Assert.Equal("OutcomeUnknown", (await toTls.FailAsync(CallKind.Commit)).ErrorId);
        Assert.Single(tls.Connections);
    }

    private static Wire Through(FaultServer proxy, Action<HostUpClientOptions>? configure = null) => Wire.To(proxy, options =>
    {
        options.BaseUri = Https;
        options.Proxy = new Uri($"http://127.0.0.1:{proxy.Port}");
        configure?.Invoke(options);
    });

    private static FaultScript ProxyFault(string fault)
    {
        FaultScript tunnel = FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\n\r\n");
        return fault switch
        {
            "accepts and closes" => FaultScript.AtAccept.Close(),
            "resets" => FaultScript.AtAccept.Reset(),
            "closes in the answer" => FaultScript.OnRequest.Send("HTTP/1.1 20").Close(),
            "resets in the answer" => FaultScript.OnRequest.Send("HTTP/1.1 20").Reset(),
            "garbage" => FaultScript.OnRequest.Send("SSH-2.0-x\r\n").Close(),
            "closes after 200" => tunnel.Close(),
            "resets after 200" => tunnel.Reset(),
            "garbage after 200" => tunnel.Send("this is no TLS, whatever it is").Close(),
            "refuses" => FaultScript.AtAccept.Close(),
            _ => FaultScript.Answer(WireAnswer.Empty(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture))),
        };
    }
}
