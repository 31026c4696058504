using System.Collections.Generic;
using System.Threading;
using HostUp.Client.Http;
using HostUp.Client.Http.Json;
using HostUp.Client.Http.Pipeline;

namespace HostUp.Client.Hosting;

/// <summary>The catalogue of shared-hosting plans (<c>/products/shared-hosting</c>); it needs no key.</summary>
public sealed class HostingProductsClient
{
    private readonly ApiCaller _caller;

    internal HostingProductsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the plans page by page; a page is fetched when it is asked for.</summary>
    /// <param name="locale">Language of the names: <c>en</c> or <c>sv</c>; HostUp takes others as <c>en</c>. Null for its default.</param>
    /// <param name="pageSize">Plans a page, 1 to 100; null for HostUp's default of 20.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages, in HostUp's order.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public IAsyncEnumerable<IReadOnlyList<HostingProduct>> ListPagesAsync(
        string? locale = null, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        QueryString query = new QueryString(pageSize is { } size ? new[] { PageSize.Parameter(size) } : null).With("locale", locale);
        return PageWalker.WalkAsync(
            _caller, "products/shared-hosting", query, needsKey: false, HostUpJsonContext.Default.HostingProductPage, cancellationToken);
    }
}
