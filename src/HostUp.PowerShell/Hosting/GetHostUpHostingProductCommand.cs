using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the shared-hosting plans of HostUp's catalogue; it needs no key.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingProduct", HelpUri = HelpPages.Root + "Get-HostUpHostingProduct.md")]
[Calls(nameof(HostingEndpoints.ListProducts))]
[OutputType(typeof(HostingProduct))]
public sealed class GetHostUpHostingProductCommand : CatalogueCmdlet
{
    /// <summary>Slugs of plans to show; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("ProductSlug")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProductSlugCompleter))]
    public string[]? Slug { get; set; }

    /// <summary>Language of the plans' names.</summary>
    [Parameter]
    [ValidateSet("en", "sv")]
    public string? Locale { get; set; }

    /// <summary>Plans a request.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    private protected override string NotFoundStep => HostingMessages.NextNotFoundProduct;

    private protected override void Process()
    {
        var slugs = new NameFilter(Slug);
        var pages = new PagedOutput<HostingProduct>(
            this, Session, Session.Client.HostingProducts.ReadPages(Locale, PageSize), static () => HostingMessages.ListingProducts, "/products/shared-hosting");
        bool isWhole = pages.WriteAll(product =>
        {
            Known.Remember(ProductSlugCompleter.Products, product.Slug, product.Slug, product.ToString());
            if (slugs.Matches(product.Slug))
            {
                Emit(product);
            }
        });
        if (isWhole)
        {
            ReportMissing(slugs);
        }
    }
}
