using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Registration;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Lists the top-level domains that HostUp sells names below, or reads what one costs and requires; it needs no key.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpTld", HelpUri = HelpPages.Root + "Get-HostUpTld.md")]
[Calls(nameof(DomainSearchEndpoints.ListTlds), nameof(DomainSearchEndpoints.ReadTld))]
[OutputType(typeof(TldProduct))]
public sealed class GetHostUpTldCommand : CatalogueCmdlet
{
    private OrderedCalls<TldProduct>? _calls;

    /// <summary>Top-level domains, with their dot or without; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Tld")]
    [ArgumentCompleter(typeof(TldCompleter))]
    public string[]? Tld { get; set; }

    /// <summary>Reads the prices of each, with a request for each.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Language of the texts.</summary>
    [Parameter]
    [ValidateSet("en", "sv")]
    public string? Locale { get; set; }

    /// <summary>How many requests may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override string NotFoundStep => RegistrationMessages.NextNotFoundTld;

    private protected override void Process()
    {
        if (Tld is null)
        {
            foreach (TldProduct tld in List())
            {
                if (Detailed)
                {
                    Read(tld.Tld ?? string.Empty);
                }
                else
                {
                    Emit(tld);
                }
            }

            return;
        }

        IReadOnlyList<TldProduct>? all = null;
        foreach (string wanted in Tld)
        {
            if (!WildcardPattern.ContainsWildcardCharacters(wanted))
            {
                Read(wanted);
                continue;
            }

            // With its dot or without, whichever way the pattern has it.
            var pattern = new WildcardPattern(wanted, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            foreach (string name in (all ??= List()).Select(static tld => tld.Tld ?? string.Empty))
            {
                if (pattern.IsMatch(name) || pattern.IsMatch(name.TrimStart('.')))
                {
                    Read(name);
                }
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    private IReadOnlyList<TldProduct> List()
    {
        IReadOnlyList<TldProduct> listed = Call(static (client, stop) => client.DomainSearch.ListTldsAsync(stop), "/products/domains") ?? [];
        foreach (TldProduct tld in listed)
        {
            TldCompleter.Remember(Known, tld);
        }

        return listed;
    }

    private void Read(string tld)
    {
        _calls ??= new OrderedCalls<TldProduct>(this, ThrottleLimit, static () => RegistrationMessages.ReadingTlds, (session, _, read) =>
        {
            TldCompleter.Remember(Known, read);
            Emit(read, session);
        });
        string? locale = Locale;
        _calls.Add(Session, tld, (client, stop) => client.DomainSearch.ReadTldAsync(tld, locale, stop));
    }
}
