using System;
using System.Management.Automation;
using HostUp.Client;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the shared-hosting plans of HostUp's catalogue; it needs no key.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingProduct", HelpUri = HelpUris.GetProducts)]
[OutputType(typeof(HostingProduct))]
[Calls(nameof(HostingEndpoints.ListProducts))]
public sealed class GetHostUpHostingProductCommand : ConnectedCmdlet
{
    private HostUpConnection? _keyless;

    /// <summary>Slugs of plans to show; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("ProductSlug")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProductSlugCompleter))]
    public string? Slug { get; set; }

    /// <summary>Language of the plans' names.</summary>
    [Parameter]
    [ValidateSet("en", "sv")]
    public string? Locale { get; set; }

    /// <summary>Plans a request.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    private protected override string? RequiredScopes => null;

    // A connection for the catalogue alone is gone with the command; what it showed is the session's.
    private protected override KnownValues Known => _keyless is null ? base.Known : ConnectionStore.Current.KnownValues;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        WildcardPattern? pattern = Slug is null ? null : new WildcardPattern(Slug, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        var pages = new PagedOutput<HostingProduct>(
            this, Client.HostingProducts.ReadPages(Locale, PageSize), static () => HostingMessages.ListingProducts, "/products/shared-hosting");
        pages.WriteAll(product =>
        {
            Known.Remember(product);
            if (pattern is null || pattern.IsMatch(product.Slug ?? string.Empty))
            {
                WriteObject(product);
            }
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _keyless?.Close();
    }

    // Without a connection the catalogue is read without a key, and nothing is kept.
    private protected override HostUpConnection Resolve()
    {
        if (Connection is not null || ConnectionStore.Current.Default is not null)
        {
            return base.Resolve();
        }

        try
        {
            return _keyless ??= new HostUpConnection(
                "catalogue",
                new HostUpClientOptions
                {
                    BaseUri = EnvironmentConnection.DefaultBase(Environment.GetEnvironmentVariable(EnvironmentConnection.BaseVariable)),
                    UserAgent = ConnectHostUpCommand.UserAgent,
                },
                scenario: null);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.BadConfiguration(exception, target: null, Messages.NextBadEnvironment));
            throw;
        }
    }
}
