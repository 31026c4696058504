using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Domains;

/// <summary>What HostUp has about the domains of the account.</summary>
public static class DomainEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Lists the domains.</summary>
    public static readonly Endpoint ListDomains = new("GET domains", Read, "read:domains") { Section = Pages, IsPaged = true };

    /// <summary>Reads a domain.</summary>
    public static readonly Endpoint ReadDomain = new("GET domains/{id}", Read, "read:domains") { Section = Pages };

    /// <summary>Changes auto-renewal, the registrar lock or the wish for WHOIS privacy.</summary>
    // With cancelPendingOrder it ends an order and its invoice; that takes write:billing as well.
    public static readonly Endpoint ChangeDomain = new("PATCH domains/{id}", Commit, "write:domains") { Section = Pages };

    /// <summary>Deletes a domain, for good.</summary>
    public static readonly Endpoint DeleteDomain = new("DELETE domains/{id}", Commit, "delete:domains") { Section = Pages };

    /// <summary>Reads why a registration or a transfer hangs.</summary>
    public static readonly Endpoint ReadDomainLifecycle = new("GET domains/{id}/lifecycle", Read, "read:domains") { Section = Pages };

    /// <summary>Brings the status up to date with the registry.</summary>
    public static readonly Endpoint SyncDomainStatus = new("POST domains/{id}/actions/status-sync", Create, "read:domains") { Section = Pages };

    /// <summary>Reads the contacts of a domain.</summary>
    public static readonly Endpoint ReadDomainContacts = new("GET domains/{id}/contacts", Read, "read:domains") { Section = Pages };

    /// <summary>Changes contacts of a domain.</summary>
    public static readonly Endpoint ChangeDomainContacts = new("POST domains/{id}/contacts", Create, "write:domains") { Section = Pages };

    /// <summary>Reads whether the owner has to be identified by BankID.</summary>
    public static readonly Endpoint ReadVerification = new("GET domains/{id}/verification", Read, "read:domains") { Section = Pages };

    /// <summary>Makes a link where the owner is identified by BankID.</summary>
    public static readonly Endpoint CreateVerificationLink = new("POST domains/{id}/verification", Create, "write:domains") { Section = Pages };
}
