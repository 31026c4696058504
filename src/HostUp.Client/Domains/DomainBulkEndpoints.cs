using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Domains;

/// <summary>What HostUp does to many domains at once. Jobs do the most of it.</summary>
public static class DomainBulkEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Renews domains: makes an order and an invoice for each.</summary>
    public static readonly Endpoint BulkRenew = new("POST domains/bulk/renew", Commit, "write:domains", "write:billing") { Section = Pages };

    /// <summary>Switches auto-renewal of domains.</summary>
    // With confirmCancelPending it ends orders and invoices; that takes write:billing as well.
    public static readonly Endpoint BulkChangeAutoRenew = new("POST domains/bulk/autorenew", Commit, "write:domains") { Section = Pages };

    /// <summary>Changes the contacts of domains.</summary>
    public static readonly Endpoint BulkChangeContacts = new("POST domains/bulk/contacts", Create, "write:domains") { Section = Pages };

    /// <summary>Reads the contacts of domains, as lines of JSON.</summary>
    public static readonly Endpoint BulkReadContacts = new("POST domains/bulk/contacts/read", Read, "read:domains") { Section = Pages };

    /// <summary>Adds, changes or deletes records in the zones of domains.</summary>
    // It can delete every record of every zone it names.
    public static readonly Endpoint BulkChangeDns = new("POST domains/bulk/dns", Commit, "write:dns") { Section = Pages };

    /// <summary>Replaces the nameservers of domains.</summary>
    public static readonly Endpoint BulkReplaceNameservers = new("POST domains/bulk/nameservers", Create, "write:domains") { Section = Pages };

    /// <summary>Adds redirects to domains, or deletes them.</summary>
    // Without ruleIds it deletes every redirect of every domain it names.
    public static readonly Endpoint BulkChangeRedirects = new("POST domains/bulk/redirects", Commit, "write:domains") { Section = Pages };

    /// <summary>Brings the status of domains up to date with the registries.</summary>
    public static readonly Endpoint BulkSyncStatus = new("POST domains/bulk/status-sync", Create, "write:domains") { Section = Pages };
}
