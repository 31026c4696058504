using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>Sends calls through the handlers and turns what comes back into what was asked for, or <see cref="HostUpApiException"/>.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly HostUpClientOptions _options;
    private readonly HandlerChain _handlers;
    private readonly string _userAgent;
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Makes the transport.</summary>
    /// <param name="options">What it goes by: a copy that is its own, the key included.</param>
    public ApiTransport(HostUpClientOptions options)
    {
        _options = options;
        BaseUri = ApiBase.Normalize(options.BaseUri);
        Site = new Uri(BaseUri.GetLeftPart(UriPartial.Authority));
        _userAgent = UserAgents.Complete(options.UserAgent);
        _handlers = new HandlerChain(options, BaseUri);
        Names = new NameStores(options.TimeProvider);
    }

    public Uri BaseUri { get; }

    /// <summary>Where site-relative links such as <c>paymentUrl</c> lead.</summary>
    public Uri Site { get; }

    /// <summary>The clock of waits.</summary>
    public TimeProvider TimeProvider => _options.TimeProvider;

    /// <summary>What is remembered of names, for all clients over this transport.</summary>
    public NameStores Names { get; }

    /// <summary>Sends a call and reads the answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="observer">Who is told; null for nobody.</param>
    /// <param name="prepare">Gets ready to read, while the request is on its way: setting a model up takes a while the first time.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="HostUpApiException">It failed. When it may have been carried out all the same, and must not be sent again, <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public async Task<T> SendAsync<T>(
        ApiCall call, IRequestObserver? observer, Func<Func<ReceivedAnswer, T>> prepare, CancellationToken cancellationToken)
    {
        var underWay = new CallUnderWay(call, observer);
        using ApiHttpRequest request = Prepare(underWay);
        try
        {
            Task<HttpResponseMessage> sending = ExchangeAsync(request, cancellationToken);
            Func<ReceivedAnswer, T> read = prepare();
            using HttpResponseMessage response = await sending.ConfigureAwait(false);
            return read(new ReceivedAnswer(request, response));
        }
        catch (Exception exception) when (UnknownOutcome.IsLeftBy(exception, underWay))
        {
            throw UnknownOutcome.Of(exception, underWay);
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _handlers.Dispose();
        _options.ApiKey?.Dispose();
    }

    private ApiHttpRequest Prepare(CallUnderWay underWay)
    {
        // Before .NET 10 an address has at most 65,519 characters.
        Uri? uri = underWay.Call.Address;
        if (uri is null && !Uri.TryCreate(BaseUri.AbsoluteUri.TrimEnd('/') + underWay.Call.PathAndQuery, UriKind.Absolute, out uri))
        {
            throw new ArgumentException(Sentence.Fill(Messages.PathTooLong), nameof(underWay));
        }

        var request = new ApiHttpRequest(uri, underWay);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);

        // The same on every attempt of a call, so that HostUp can tell a retry from a second call.
        request.Headers.TryAddWithoutValidation("X-Client-Request-Id", Guid.NewGuid().ToString());
        request.Headers.ExpectContinue = false;
        return request;
    }

    private async Task<HttpResponseMessage> ExchangeAsync(ApiHttpRequest request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            response = await _handlers.SendAsync(request, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested || !_closing.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && _closing.IsCancellationRequested)
        {
            // Closed by another thread, at whatever point of the call.
            throw new ObjectDisposedException(nameof(HostUpClient), exception);
        }
        catch (Exception exception) when (
            exception is AttemptTimeoutException or HttpRequestException or IOException or InvalidDataException)
        {
            throw TransportFailures.ToApiException(exception, request);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var answer = new ReceivedAnswer(request, response);
            throw (int)response.StatusCode switch
            {
                < 200 => answer.Unexpected(new Sentence(static () => Messages.ProtocolChange)),
                < 400 => answer.Redirected(),
                _ => ProblemReader.Read(response, request.UnderWay, Site, TimeProvider.GetUtcNow()),
            };
        }
    }
}
