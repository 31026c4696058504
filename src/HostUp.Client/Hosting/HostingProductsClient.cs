using System.Collections.Generic;
using System.Threading;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>The catalogue of shared-hosting plans (<c>/products/shared-hosting</c>); it needs no key.</summary>
public sealed class HostingProductsClient
{
    private readonly ApiCaller _caller;

    internal HostingProductsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the plans page by page.</summary>
    /// <param name="locale">Language of the names: <c>en</c> or <c>sv</c>; HostUp takes others as <c>en</c>. Null for its default.</param>
    /// <param name="pageSize">Plans a page, 1 to 100; null for HostUp's default of 20.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<HostingProduct> ReadPages(string? locale = null, int? pageSize = null) => _caller.ReadPages(
        HostingEndpoints.ListProducts,
        new QueryString(pageSize is { } size ? [PageSize.Parameter(size)] : null).With("locale", locale),
        static () => HostingJson.Default.HostingProductPage);

    /// <summary>Lists the plans one by one, in HostUp's order; a page is fetched when its first plan is asked for.</summary>
    /// <param name="locale">Language of the names: <c>en</c> or <c>sv</c>; HostUp takes others as <c>en</c>. Null for its default.</param>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <returns>The plans.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public IAsyncEnumerable<HostingProduct> ListAsync(string? locale = null, CancellationToken cancellationToken = default) =>
        ReadPages(locale).ReadAllAsync(cancellationToken);
}
