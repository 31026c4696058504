using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Nameservers;

/// <summary>Addresses that go with a change of nameservers.</summary>
internal static class GlueAddresses
{
    /// <summary>Addresses by the names of their nameservers, both as they are sent.</summary>
    /// <param name="nameservers">The nameservers, as they are sent.</param>
    /// <param name="addresses">Addresses by names, as they were given; null for none.</param>
    /// <param name="domain">The domain that the nameservers with addresses are below; null when it is not known.</param>
    /// <exception cref="ArgumentException">An address is of no nameserver, of one outside the domain, or not public.</exception>
    public static IReadOnlyDictionary<string, string> Checked(
        IReadOnlyList<string> nameservers, IEnumerable<KeyValuePair<string, string>>? addresses, string? domain)
    {
        var glue = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> pair in addresses ?? [])
        {
            string name = NameserverName.Below(pair.Key, domain, nameof(addresses));
            if (!nameservers.Contains(name))
            {
                throw new ArgumentException(Sentence.Fill(NameserversMessages.GlueOfNoNameserver, ShownNames.Of(name)), nameof(addresses));
            }

            glue[name] = PublicAddress.Checked(pair.Value, nameof(addresses));
        }

        return glue;
    }
}
