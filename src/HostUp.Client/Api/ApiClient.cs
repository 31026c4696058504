using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
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
    /// HostUp refused, or could not be reached or understood. <see cref="ApiFailure.OutcomeUnknown"/> for a request that can cost money,
    /// as <see cref="Hosting.PlanChangesClient.CommitAsync"/> has it.
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
        return new PageReader<object?>(relative, async (cursor, cancellationToken) =>
        {
            var page = await _caller.SendFreeFormAsync(
                new ApiCall(HttpMethod.Get, relative, RequestSafety.Read) { Query = parameters.With("cursor", cursor).ToString() },
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
        byte[]? body = null;
        bool dryRun = false;
        if (json is not null)
        {
            try
            {
                body = Encoding.UTF8.GetBytes(json);
                using var document = JsonDocument.Parse(body);
                dryRun = IsDryRun(document.RootElement);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw new ArgumentException(Sentence.Fill(Messages.BodyNotJson, exception.Message), nameof(json), exception);
            }
        }

        Endpoint? declared = known == HttpMethod.Post && Hosting.HostingEndpoints.ChangePlan.Matches(relative.Split('/'))
            ? Hosting.HostingEndpoints.ChangePlan
            : null;
        return new ApiCall(known, relative, SafetyOf(known, relative, dryRun), declared)
        {
            Query = parameters.ToString(),
            Body = body,
        };
    }

    // Of members with the same name a server may take any: all of them have to say so.
    private static bool IsDryRun(JsonElement body)
    {
        JsonValueKind[] flags = body.ValueKind == JsonValueKind.Object
            ? body.EnumerateObject().Where(static member => member.NameEquals("dryRun")).Select(static member => member.Value.ValueKind).ToArray()
            : [];
        return flags.Length > 0 && flags.All(static flag => flag == JsonValueKind.True);
    }

    // RFC 9110 section 9.2 for the methods; a POST that acts, orders or pays is taken for one that costs money.
    private static RequestSafety SafetyOf(HttpMethod method, string path, bool dryRun)
    {
        if (method == HttpMethod.Get || method == HttpMethod.Head)
        {
            return RequestSafety.Read;
        }

        if (method == HttpMethod.Put || method == HttpMethod.Delete || (method == ApiCall.Patch && IsPreference(path)))
        {
            return RequestSafety.Idempotent;
        }

        if (method != HttpMethod.Post)
        {
            return RequestSafety.Create;
        }

        string[] segments = path.Split('/');
        bool acts = segments.Contains("actions", StringComparer.OrdinalIgnoreCase) || segments.Contains("orders", StringComparer.OrdinalIgnoreCase);
        return !acts ? RequestSafety.Create : dryRun ? RequestSafety.DryRun : RequestSafety.Commit;
    }

    private static bool IsPreference(string path) => path.StartsWith("me/preferences", StringComparison.OrdinalIgnoreCase);
}
