using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Domains;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Domains;

/// <summary>Completes the account's domains by their names: those shown before, else the first ones HostUp lists.</summary>
public sealed class DomainCompleter : KnownValueCompleter
{
    internal const string Domains = "domain";

    private protected override string Kind => Domains;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (Domain domain in await client.Domains.ReadPages().ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            known.Remember(Domains, domain.Id, domain.Name);
        }
    }
}
