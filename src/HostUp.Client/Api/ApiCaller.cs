using System;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Json;
using HostUp.Client.Sending;

namespace HostUp.Client.Api;

/// <summary>The transport together with the observer of a client: what every API area calls.</summary>
internal sealed class ApiCaller(ApiTransport transport, IRequestObserver? observer)
{
    public ApiTransport Transport { get; } = transport;

    public Task<T> SendAsync<T>(ApiRequest call, Func<HostUpJsonContext, JsonTypeInfo<T>> model, CancellationToken cancellationToken)
        where T : class => Transport.SendAsync(call, model, observer, cancellationToken);

    public Task<T?> SendOptionalAsync<T>(ApiRequest call, Func<HostUpJsonContext, JsonTypeInfo<T>> model, CancellationToken cancellationToken)
        where T : class => Transport.SendOptionalAsync(call, model, observer, cancellationToken);

    public Task<object?> SendFreeFormAsync(ApiRequest call, CancellationToken cancellationToken) =>
        Transport.SendFreeFormAsync(call, observer, cancellationToken);

    /// <summary>A reader of a paged list.</summary>
    public PageReader<T> ReadPages<T>(
        string path, QueryString query, bool needsKey, Func<HostUpJsonContext, JsonTypeInfo<Page<T>>> model)
        where T : class => new(
        path,
        async (cursor, cancellationToken) =>
        {
            Page<T> page = await SendAsync(
                new ApiRequest(HttpMethod.Get, path, RequestSafety.Read) { Query = query.With("cursor", cursor).ToString(), NeedsKey = needsKey },
                model,
                cancellationToken).ConfigureAwait(false);
            ReceivedList.Checked(page.Data, "data", "GET", path);
            return page;
        });
}
