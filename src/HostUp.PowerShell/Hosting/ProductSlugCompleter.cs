using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>Completes the slugs of plans: those shown before, else those of the catalogue.</summary>
public sealed class ProductSlugCompleter : KnownValueCompleter
{
    internal const string Products = "product";

    private protected override string Kind => Products;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (HostingProduct product in await client.HostingProducts.ReadPages(locale: null, pageSize: 100).ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            known.Remember(Products, product.Slug, product.Slug, product.ToString());
        }
    }
}
