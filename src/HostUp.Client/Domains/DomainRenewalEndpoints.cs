using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Domains;

/// <summary>What HostUp has about renewing domains.</summary>
public static class DomainRenewalEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Reads when a domain is renewed, and for how much.</summary>
    public static readonly Endpoint ReadDomainRenewal = new("GET domains/{id}/renewal", Read, "read:domains") { Section = Pages };

    /// <summary>Renews a domain: makes an order and an invoice.</summary>
    public static readonly Endpoint RenewDomain = new("POST domains/{id}/actions/renew", Commit, "write:domains", "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Accepts a renewal that is pending, or declines it, which cancels its order and invoice.</summary>
    public static readonly Endpoint RespondToRenewal = new("POST domains/{id}/actions/respond-to-renewal", Commit, "write:domains", "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Reads for how many years a domain is renewed, and the choices.</summary>
    public static readonly Endpoint ReadDomainBillingCycle = new("GET domains/{id}/billing-cycle", Read, "read:domains") { Section = Pages };

    /// <summary>Changes for how many years a domain is renewed.</summary>
    public static readonly Endpoint ChangeDomainBillingCycle = new("POST domains/{id}/billing-cycle", Commit, "write:domains", "write:billing")
    {
        Section = Pages,
    };
}
