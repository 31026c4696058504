using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Registration;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Registration;

/// <summary>Completes top-level domains: those shown before, else those of the catalogue.</summary>
public sealed class TldCompleter : KnownValueCompleter
{
    internal const string Tlds = "tld";

    private protected override string Kind => Tlds;

    internal static void Remember(KnownValues known, TldProduct tld)
    {
        // As people type them: without the dot.
        string? word = tld.Tld?.TrimStart('.');
        known.Remember(Tlds, word, word, tld.ToString());
    }

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (TldProduct tld in await client.DomainSearch.ListTldsAsync(stop).ConfigureAwait(false))
        {
            Remember(known, tld);
        }
    }
}
