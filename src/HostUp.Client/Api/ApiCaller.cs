using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;

namespace HostUp.Client.Api;

/// <summary>The transport together with the observer of a client: what every API area calls.</summary>
internal sealed class ApiCaller(ApiTransport transport, IRequestObserver? observer)
{
    public ApiTransport Transport { get; } = transport;

    /// <summary>Sends a call and reads the answer as a model.</summary>
    /// <param name="call">The call.</param>
    /// <param name="model">How the model is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <param name="objection">Says why an answer does not confirm what was asked for, null when it does; null when none is looked for.</param>
    public Task<T> SendAsync<T>(
        ApiCall call, Func<JsonTypeInfo<T>> model, CancellationToken cancellationToken, Func<T, Sentence?>? objection = null)
        where T : class => Transport.SendAsync<T>(
        call,
        observer,
        () =>
        {
            JsonTypeInfo<T> type = model();
            return answer =>
            {
                T read = answer.Read(type);
                return objection?.Invoke(read) is { } cause ? throw answer.Unexpected(cause) : read;
            };
        },
        cancellationToken);

    /// <summary>Sends a call whose answer may be empty, and reads it as a model when it is not.</summary>
    public Task<T?> SendOptionalAsync<T>(
        ApiCall call, Func<JsonTypeInfo<T>> model, CancellationToken cancellationToken, Func<T, Sentence?>? objection = null)
        where T : class => Transport.SendAsync<T?>(
        call,
        observer,
        () => answer =>
        {
            T? read = answer.IsEmpty ? null : answer.Read(model());
            return read is not null && objection?.Invoke(read) is { } cause ? throw answer.Unexpected(cause) : read;
        },
        cancellationToken);

    /// <summary>Sends a call and reads the answer as plain values; null when it has no body.</summary>
    public Task<object?> SendFreeFormAsync(ApiCall call, CancellationToken cancellationToken) =>
        Transport.SendAsync<object?>(call, observer, static () => static answer => answer.ReadFreeForm(), cancellationToken);

    /// <summary>Sends a call that asks how far work is: the answer as plain values, and how long to wait before the next time.</summary>
    public Task<(object? Answer, TimeSpan? RetryAfter)> PollAsync(ApiCall call, CancellationToken cancellationToken) => Transport.SendAsync<(object?, TimeSpan?)>(
        call,
        observer,
        () => answer => (answer.ReadFreeForm(), RateLimitHeaders.RequestedDelay(answer.Response, Transport.TimeProvider.GetUtcNow())),
        cancellationToken);

    /// <summary>As <see cref="PollAsync(ApiCall, CancellationToken)"/>, for an answer that is a model; null for one that is empty.</summary>
    public Task<(T? Answer, TimeSpan? RetryAfter)> PollAsync<T>(ApiCall call, Func<JsonTypeInfo<T>> model, CancellationToken cancellationToken)
        where T : class => Transport.SendAsync<(T?, TimeSpan?)>(
        call,
        observer,
        () => answer => (
            answer.IsEmpty ? null : answer.Read(model()), RateLimitHeaders.RequestedDelay(answer.Response, Transport.TimeProvider.GetUtcNow())),
        cancellationToken);

    /// <summary>A reader of a paged list.</summary>
    public PageReader<T> ReadPages<T>(Endpoint endpoint, QueryString query, Func<JsonTypeInfo<Page<T>>> model, params string[] pathValues)
        where T : class => new(
        endpoint.Path(pathValues),
        async (cursor, cancellationToken) =>
        {
            var call = new ApiCall(endpoint, pathValues) { Query = query.With("cursor", cursor).ToString() };
            Page<T> page = await SendAsync(call, model, cancellationToken).ConfigureAwait(false);
            ReceivedList.Checked(page.Data, "data", call);
            return page;
        });
}
