using System;
using System.Collections.Generic;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>The registry's entries of the customer's domains. One is made when it is first asked for.</summary>
internal sealed class RegistryEntries
{
    // On nameservers of its own, and signed there.
    private const string Elsewhere = "forening.example";

    // Taken out of automatic DNSSEC.
    private const string Excluded = "smorgasbord.example";

    private readonly Dictionary<OwnedDomain, RegistryEntry> _made = [];

    public static RegistryEntries Of(Customer customer) => customer.Own(static _ => new RegistryEntries());

    public RegistryEntry this[OwnedDomain domain]
    {
        get
        {
            if (!_made.TryGetValue(domain, out RegistryEntry? entry))
            {
                entry = Make(domain);
                _made.Add(domain, entry);
            }

            return entry;
        }
    }

    private static RegistryEntry Make(OwnedDomain domain)
    {
        var entry = new RegistryEntry(domain) { IsExcluded = domain.Name == Excluded };
        foreach (string own in domain.Delegation.Nameservers)
        {
            if (own.EndsWith("." + domain.Name, StringComparison.Ordinal))
            {
                entry.Glue.Add(own, own.StartsWith("ns1.", StringComparison.Ordinal) ? ["203.0.113.53"] : ["203.0.113.54", "2001:db8:53::54"]);
            }
        }

        if (domain.Name == Elsewhere)
        {
            entry.Keys.Add(new RegistryKey(
                "dsr_01hxa3b4c5d6e7f8g9h0j1k2m3", "2371", "13", "2", "5A1D7C1B9E7F4E6A8C2B0D5F9A3E6C7D8B1A2C3D4E5F60718293A4B5C6D7E8F9"));
        }

        return entry;
    }
}
