using System.Collections.Generic;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Forwarding;

/// <summary>How the mail of each domain is forwarded, made when it is first asked for.</summary>
internal sealed class MailForwardings(Zones zones, Customer customer)
{
    /// <summary>The domain that forwards its mail from the start; its zone says so.</summary>
    private const string Sample = "butik.example";

    private readonly Dictionary<string, MailForwarding> _made = [];

    /// <summary>That of a domain; null when the customer has no such domain.</summary>
    public MailForwarding? FindById(string domainId)
    {
        if (customer.Domains.FindById(domainId) is not { } domain)
        {
            return null;
        }

        if (!_made.TryGetValue(domain.Id, out MailForwarding? forwarding))
        {
            forwarding = new MailForwarding(domain, zones.Find(domain.Name));
            if (domain.Name == Sample)
            {
                forwarding.Add("info@" + Sample, "owner@example.net", customer, "ef_01hxa3b4c5d6e7f8g9h0j1k2m3", "efd_01hxa3b4c5d6e7f8g9h0j1k2m3");
            }

            _made.Add(domain.Id, forwarding);
        }

        return forwarding;
    }
}
