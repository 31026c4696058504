using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>A change of nameservers before it is made: what is, what is to be, and what HostUp says of it.</summary>
internal sealed class DelegationPlan
{
    private DelegationPlan(DomainNameservers current, IReadOnlyList<string> wanted, IReadOnlyDictionary<string, string> glue)
    {
        Current = current;
        Wanted = wanted;
        Glue = glue;
    }

    /// <summary>The nameservers as they are, and of which domain.</summary>
    public DomainNameservers Current { get; }

    /// <summary>The nameservers that are to be, as they are sent.</summary>
    public IReadOnlyList<string> Wanted { get; }

    /// <summary>Addresses that go with them, by name.</summary>
    public IReadOnlyDictionary<string, string> Glue { get; }

    /// <summary>Whether nothing is to be done.</summary>
    public bool IsSo { get; private set; }

    /// <summary>Why HostUp does not let them be changed now; null when it does.</summary>
    public string? Blocked => Current.Actions?.CanChangeNameservers is { Allowed: false } gate ? gate.ToString() : null;

    /// <summary>The keys that the registry has of the domain; null when they could not be read.</summary>
    public IReadOnlyList<DnssecKey>? Keys { get; private set; }

    /// <summary>What HostUp has against them; empty when nothing, or when it was not asked.</summary>
    public IReadOnlyList<NameserverCheck> Objections { get; private set; } = [];

    /// <summary>Reads what a change needs to know. What cannot be sent is found before anything is.</summary>
    /// <param name="client">The client.</param>
    /// <param name="domain">The domain, as the caller gave it.</param>
    /// <param name="name">Its name; null when it is not known, and is read where it is needed.</param>
    /// <param name="nameservers">The nameservers that are to be, as the caller gave them.</param>
    /// <param name="addresses">Addresses that go with them, as the caller gave them.</param>
    /// <param name="stop">Ends it.</param>
    public static Task<DelegationPlan> MakeAsync(
        HostUpClient client, string domain, string? name, IEnumerable<string> nameservers, IReadOnlyDictionary<string, string> addresses, CancellationToken stop)
    {
        IReadOnlyList<string> wanted = NameserverName.Delegation(nameservers, nameof(nameservers));
        IReadOnlyDictionary<string, string> glue = GlueAddresses.Checked(wanted, addresses, name);
        return client.Domains.WithDomainAsync(
            domain,
            async (id, stop) =>
            {
                var plan = new DelegationPlan(await client.Nameservers.ReadAsync(id, name, stop).ConfigureAwait(false), wanted, glue);
                plan.IsSo = plan.Current.AreSame(wanted) && await plan.HasGlueAsync(client, id, stop).ConfigureAwait(false);
                if (!plan.IsSo && plan.Blocked is null)
                {
                    await plan.AskAsync(client, id, name, stop).ConfigureAwait(false);
                }

                return plan;
            },
            stop);
    }

    // The registry asks for addresses of those below the domain, and looks at them when it knows which domain.
    private async Task AskAsync(HostUpClient client, string id, string? name, CancellationToken stop)
    {
        string? known = name;
        try
        {
            DnssecKeyState state = await client.Dnssec.ReadKeysAsync(id, stop).ConfigureAwait(false);
            Keys = state.Keys;
            known ??= state.Domain;
        }
        catch (HostUpApiException exception) when (!ErrorRecords.IsAboutTheKey(exception))
        {
            // They only make the question say more.
        }

        if (known is null)
        {
            known = (await client.Domains.ReadAsync(id, stop).ConfigureAwait(false)).Name;
            GlueAddresses.Checked(Wanted, Glue, known);
        }

        Current.Of(id, known);
        IReadOnlyList<NameserverCheck> checks = await client.Nameservers.ValidateAsync(Wanted, known, stop).ConfigureAwait(false);
        Objections = [.. checks.Where(check => !check.Valid && !(check.IsGlueMissing && Glue.Keys.Any(check.Is)))];
    }

    private async Task<bool> HasGlueAsync(HostUpClient client, string id, CancellationToken stop)
    {
        if (Glue.Count == 0)
        {
            return true;
        }

        GlueRecordState known = await client.GlueRecords.ReadAsync(id, stop).ConfigureAwait(false);
        return Glue.All(pair => known.Find(pair.Key)?.Has([pair.Value]) == true);
    }
}
