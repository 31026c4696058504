using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>
/// Calls any path of API v2 and gives back plain values: <see cref="FreeFormObject"/>, arrays, strings, numbers, booleans and null.
/// The key goes to the client's own host alone, whatever the path.
/// </summary>
public sealed class ApiClient
{
    private static readonly HttpMethod[] Methods =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, ApiCall.Patch, HttpMethod.Delete];

    private readonly ApiCaller _caller;

    internal ApiClient(ApiCaller caller) => _caller = caller;

    /// <summary>Sends one request.</summary>
    /// <param name="method">GET, HEAD, POST, PUT, PATCH or DELETE.</param>
    /// <param name="path">A path relative to the API's base, such as <c>domains</c>; it may have a query.</param>
    /// <param name="query">More query parameters; null for none. A name may occur more than once.</param>
    /// <param name="json">The body as JSON text; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer; null when it has no body or is JSON's null.</returns>
    /// <exception cref="ArgumentException">The method is another, the path could lead elsewhere, or the body is not JSON; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused, or could not be reached or understood. <see cref="ApiFailure.OutcomeUnknown"/> when it is not known whether a
    /// request was carried out that spends, ends or rotates something, or whose endpoint is not in <see cref="EndpointCatalogue"/>.
    /// </exception>
    public async Task<object?> SendAsync(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string>>? query = null,
        string? json = null,
        CancellationToken cancellationToken = default) =>
        await _caller.SendFreeFormAsync(Describe(method, path, query, json), cancellationToken).ConfigureAwait(false);

    /// <summary>Follows <c>nextCursor</c> of any paged list and gives the items of <c>data</c> page by page.</summary>
    /// <param name="path">A path relative to the API's base, such as <c>domains</c>; it may have a query.</param>
    /// <param name="query">More query parameters; null for none.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentException">The path could lead elsewhere.</exception>
    public PageReader<object?> ReadPages(string path, IEnumerable<KeyValuePair<string, string>>? query = null)
    {
        (string relative, QueryString parameters) = ApiPath.Read(path, query);
        Endpoint? endpoint = EndpointOf(HttpMethod.Get, relative);
        return new PageReader<object?>(relative, async (cursor, cancellationToken) =>
        {
            var page = await _caller.SendFreeFormAsync(
                new ApiCall(HttpMethod.Get, relative, RequestSafety.Read, endpoint) { Query = parameters.With("cursor", cursor).ToString() },
                cancellationToken).ConfigureAwait(false) as FreeFormObject;
            return new Page<object?>
            {
                Data = Member(page, "data") as object?[],
                HasMore = Member(page, "hasMore") as bool?,
                NextCursor = Member(page, "nextCursor") as string,
            };
        });
    }

    private static object? Member(FreeFormObject? page, string name) =>
        page is not null && page.TryGetValue(name, out object? value) ? value : null;

    private static ApiCall Describe(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? query, string? json)
    {
        if (method is null)
        {
            throw new ArgumentNullException(nameof(method));
        }

        // In capitals on every runtime; and TRACE, for one, would have the key sent back.
        HttpMethod known = Array.Find(Methods, method.Equals)
            ?? throw new ArgumentException(Sentence.Fill(Messages.InvalidMethod, method), nameof(method));

        (string relative, QueryString parameters) = ApiPath.Read(path, query);
        var body = FreeFormBody.Read(json);
        Endpoint? endpoint = EndpointOf(known, relative);
        RequestSafety safety = SafetyOf(known, endpoint, body);
        return new ApiCall(known, relative, safety, endpoint)
        {
            Query = parameters.ToString(),
            Body = body?.Bytes,
            AttemptKey = safety == RequestSafety.Keyed ? body?.AttemptKey : null,
        };
    }

    // A part of a path that was read has no slash of its own.
    private static Endpoint? EndpointOf(HttpMethod method, string path) => EndpointCatalogue.Find(method, Uri.UnescapeDataString(path));

    // What nobody has declared could do anything: a POST is taken for a commit, and so is a DELETE, which may end something, or go by a
    // position that shifts. A PUT replaces, to the same end however often it is sent (RFC 9110 section 9.2.2).
    private static RequestSafety SafetyOf(HttpMethod method, Endpoint? endpoint, FreeFormBody? body)
    {
        if (endpoint is not null)
        {
            return endpoint switch
            {
                { HasDryRun: true } when body is { IsDryRun: true } => RequestSafety.DryRun,
                { Safety: RequestSafety.Keyed } when body?.AttemptKey is null => RequestSafety.Commit,
                _ => endpoint.Safety,
            };
        }

        return method == HttpMethod.Get || method == HttpMethod.Head ? RequestSafety.Read
            : method == HttpMethod.Put ? RequestSafety.Idempotent
            : method == ApiCall.Patch ? RequestSafety.Create
            : RequestSafety.Commit;
    }
}
