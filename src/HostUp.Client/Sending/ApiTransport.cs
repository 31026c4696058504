using System;
using System.IO;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Json;
using HostUp.Client.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace HostUp.Client.Sending;

/// <summary>Sends calls through the handlers and turns what comes back into models or <see cref="HostUpApiException"/>.</summary>
internal sealed class ApiTransport : IDisposable
{
    private const string ClientName = "HostUp";

    private static readonly bool IsNetFramework =
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    private readonly Task<ServiceProvider> _services;
    private readonly PrimaryHandlers _primaryHandlers;
    private readonly HostUpClientOptions _options;
    private readonly string _userAgent;
    private readonly CancellationTokenSource _closing = new();

    public ApiTransport(HostUpClientOptions options)
    {
        _options = options;
        BaseUri = ApiBase.Normalize(options.BaseUri);
        Site = new Uri(BaseUri.GetLeftPart(UriPartial.Authority));
        _userAgent = UserAgents.Complete(options.UserAgent);
        _primaryHandlers = new PrimaryHandlers(options, BaseUri);

        // Beside what the caller does meanwhile: it takes a while the first time.
        _services = Task.Run(BuildServices);
    }

    public Uri BaseUri { get; }

    /// <summary>Where site-relative links such as <c>paymentUrl</c> lead.</summary>
    public Uri Site { get; }

    /// <summary>Sends a call and reads the answer as a model.</summary>
    public async Task<T> SendAsync<T>(
        ApiRequest call, Func<HostUpJsonContext, JsonTypeInfo<T>> model, IRequestObserver? observer, CancellationToken cancellationToken)
        where T : class
    {
        using ApiHttpRequest request = Prepare(call, observer);
        Task<HttpResponseMessage> sending = SendAsync(request, cancellationToken);

        // How the model is read takes a while to set up the first time: done while the request is on its way.
        JsonTypeInfo<T> type = model(HostUpJsonContext.Default);
        using HttpResponseMessage response = await sending.ConfigureAwait(false);
        return Read(request, response, type);
    }

    /// <summary>Sends a call and reads the answer as plain values; null when it has no body.</summary>
    public async Task<object?> SendFreeFormAsync(ApiRequest call, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        using ApiHttpRequest request = Prepare(call, observer);
        using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        ArraySegment<byte> body = ((ReceivedBody)response.Content).Bytes;
        return body.Count == 0 ? null : Parse(request, response, ReadFreeForm);
    }

    /// <summary>Sends a call whose answer may be empty, and reads it as a model when it is not.</summary>
    public async Task<T?> SendOptionalAsync<T>(
        ApiRequest call, Func<HostUpJsonContext, JsonTypeInfo<T>> model, IRequestObserver? observer, CancellationToken cancellationToken)
        where T : class
    {
        using ApiHttpRequest request = Prepare(call, observer);
        using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ((ReceivedBody)response.Content).Bytes.Count == 0 ? null : Read(request, response, model(HostUpJsonContext.Default));
    }

    public void Dispose()
    {
        _closing.Cancel();
        _primaryHandlers.Dispose();
        _services.GetAwaiter().GetResult().Dispose();
    }

    private ServiceProvider BuildServices()
    {
        var gate = new RateGate(_options.TimeProvider);
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(_primaryHandlers.Create)
            .AddHttpMessageHandler(() => new RetryHandler(_options, gate))
            .AddHttpMessageHandler(() => new DiagnosticsHandler(_options.TimeProvider))
            .AddHttpMessageHandler(() => new AuthenticationHandler(_options.ApiKey))
            .AddHttpMessageHandler(static () => new ReceiveHandler());
        return services.BuildServiceProvider();
    }

    private ApiHttpRequest Prepare(ApiRequest call, IRequestObserver? observer)
    {
        // Before .NET 10 an address has at most 65,519 characters.
        if (!Uri.TryCreate(BaseUri.AbsoluteUri.TrimEnd('/') + call.PathAndQuery, UriKind.Absolute, out Uri? uri))
        {
            throw new ArgumentException(Sentence.Fill(Messages.PathTooLong), nameof(call));
        }

        var request = new ApiHttpRequest(call.Method, uri, call, observer);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);

        // The same on every attempt of a call, so that HostUp can tell a retry from a second call.
        request.Headers.TryAddWithoutValidation("X-Client-Request-Id", Guid.NewGuid().ToString());
        request.Headers.ExpectContinue = false;
        if (call.Body is not null || !IsWithoutContent(call.Method))
        {
            request.Content = new JsonBody(call.Body ?? [], request);
        }

        return request;
    }

    // Without content, .NET sends a request again, at once and up to three times, when the connection ends before an answer: unseen by
    // the retry rules. With content of length zero it does not, and the request tells whether it was sent. .NET Framework refuses
    // content on GET and HEAD.
    private static bool IsWithoutContent(HttpMethod method) => IsNetFramework && (method == HttpMethod.Get || method == HttpMethod.Head);

    private async Task<HttpResponseMessage> SendAsync(ApiHttpRequest request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            ServiceProvider services = await _services.ConfigureAwait(false);
            using HttpClient client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (request.Call.Safety == RequestSafety.Commit && request.MayHaveArrived)
        {
            throw new HostUpApiException(
                ApiFailure.OutcomeUnknown, new Sentence(static () => Messages.CancelledAfterSending), request.Method.Method, "/" + request.Call.Path, cancelled)
            {
                IsSettled = false,
            };
        }
        catch (OperationCanceledException cancelled)
        {
            throw cancellationToken.IsCancellationRequested || !_closing.IsCancellationRequested
                ? new OperationCanceledException(cancelled.Message, cancelled, cancellationToken)
                : new ObjectDisposedException(nameof(HostUpClient));
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
            throw (int)response.StatusCode switch
            {
                < 200 => Unreadable(request, response, new Sentence(static () => Messages.ProtocolChange)),
                < 400 => Redirected(request, response),
                _ => ProblemReader.Read(response, request, Site, _options.TimeProvider.GetUtcNow()),
            };
        }
    }

    private static T Read<T>(ApiHttpRequest request, HttpResponseMessage response, JsonTypeInfo<T> type)
        where T : class =>
        Parse(request, response, (ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, type))
        ?? throw Unreadable(request, response, new Sentence(static () => Messages.AnswerNull, request.Call.Name));

    private static object? ReadFreeForm(ref Utf8JsonReader reader)
    {
        reader.Read();
        return FreeFormObjectConverter.ReadValue(ref reader);
    }

    private delegate T? JsonParser<T>(ref Utf8JsonReader reader);

    private static T? Parse<T>(ApiHttpRequest request, HttpResponseMessage response, JsonParser<T> parse)
        where T : class
    {
        ArraySegment<byte> body = ((ReceivedBody)response.Content).Bytes;
        if (body.Count == 0)
        {
            throw Unreadable(request, response, new Sentence(static () => Messages.AnswerEmpty, request.Call.Name));
        }

        if (!Utf8Text.IsValid(body))
        {
            throw Unreadable(request, response, new Sentence(static () => Messages.AnswerNotUtf8, request.Call.Name));
        }

        try
        {
            var reader = new Utf8JsonReader(Utf8Text.WithoutMark(body));
            T? result = parse(ref reader);
            if (reader.Read())
            {
                throw new UnexpectedJsonException(new Sentence(static () => Messages.AnswerHasTrailer));
            }

            return result;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or NotSupportedException or OverflowException)
        {
            Sentence cause = LooksLikeJson(body)
                ? Misread(request, exception)
                : ProblemReader.Excerpt(body) is { Length: > 0 } excerpt
                    ? new Sentence(static () => Messages.AnswerNotJson, request.Call.Name, excerpt)
                    : new Sentence(static () => Messages.AnswerNotJsonNorText, request.Call.Name);
            throw Unreadable(request, response, cause, exception);
        }
    }

    // .NET puts the place into its own messages and leaves those of converters as they are.
    private static Sentence Misread(ApiHttpRequest request, Exception exception) => exception switch
    {
        UnexpectedJsonException { Path: { Length: > 0 } place } unexpected =>
            new Sentence(static () => Messages.AnswerUnreadableAt, request.Call.Name, ForeignText.Printable(place), unexpected.Reason),
        UnexpectedJsonException unexpected => new Sentence(static () => Messages.AnswerUnreadable, request.Call.Name, unexpected.Reason),
        _ => new Sentence(static () => Messages.AnswerUnreadable, request.Call.Name, ForeignText.Printable(exception.Message)),
    };

    private static bool LooksLikeJson(ArraySegment<byte> body)
    {
        ReadOnlySpan<byte> text = Utf8Text.WithoutMark(body);
        while (!text.IsEmpty && text[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            text = text.Slice(1);
        }

        return !text.IsEmpty && text[0] is (byte)'{' or (byte)'[';
    }

    private static HostUpApiException Unreadable(
        ApiHttpRequest request, HttpResponseMessage response, Sentence cause, Exception? innerException = null) =>
        new(ApiFailure.UnexpectedResponse, cause, request.Method.Method, "/" + request.Call.Path, innerException)
        {
            StatusCode = response.StatusCode,
            IsSettled = request.Call.Safety is RequestSafety.Read or RequestSafety.DryRun,
        };

    private static HostUpApiException Redirected(ApiHttpRequest request, HttpResponseMessage response)
    {
        Uri? target = response.Headers.Location;
        int status = (int)response.StatusCode;
        return Unreadable(request, response, target switch
        {
            null => new Sentence(static () => Messages.Redirected, status),
            { IsAbsoluteUri: true } => new Sentence(static () => Messages.RedirectedTo, status, target.Host),
            _ => new Sentence(static () => Messages.RedirectedOnHost, status),
        });
    }
}
