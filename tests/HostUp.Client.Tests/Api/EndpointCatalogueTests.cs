using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text.RegularExpressions;
using HostUp.Client.Api;
using HostUp.Testing;

namespace HostUp.Client.Tests.Api;

/// <summary>What is declared, held against the list of endpoints that HostUp's pages give, and against what they say of single ones.</summary>
public sealed class EndpointCatalogueTests
{
    internal static readonly Type[] Lists =
        typeof(EndpointCatalogue).Assembly.GetTypes().Where(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Any(static field => field.FieldType == typeof(Endpoint))).ToArray();

    [Fact]
    public void Every_endpoint_of_HostUps_pages_is_declared_once()
    {
        string[] declared = EndpointCatalogue.All.Select(static endpoint => Named(endpoint.Method.Method, endpoint.Template)).ToArray();

        Assert.Equal(271, declared.Length);
        Assert.Equal(
            Samples.ReadTable("endpoints").Select(static row => Named(row[2], row[3].TrimStart('/'))).Order(StringComparer.Ordinal),
            declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Those_with_a_page_of_their_own_know_it()
    {
        Dictionary<string, string> known = Samples.ReadTable("endpoints").ToDictionary(static row => Named(row[2], row[3].TrimStart('/')), static row => row[1]);

        Assert.All(EndpointCatalogue.All, endpoint => Assert.Equal(known[Named(endpoint.Method.Method, endpoint.Template)], endpoint.Page is null ? "name" : "page"));
        Uri[] pages = EndpointCatalogue.All.Select(static endpoint => endpoint.Page!).Where(static page => page is not null).ToArray();
        Assert.Equal(pages.Length, pages.Distinct().Count());
    }

    // Addresses that HostUp's pages have, of each section and of each kind of path.
    [Theory]
    [InlineData("GET", "cancellations", "account/get-v2-cancellations")]
    [InlineData("PATCH", "me/preferences/peppol", "account/patch-v2-me-preferences-peppol")]
    [InlineData("POST", "billing/invoices/i/actions/generate-payment-link", "billing/post-v2-billing-invoices-id-actions-generate-payment-link")]
    [InlineData("GET", "products/shared-hosting/storage-addons", "billing/get-v2-products-shared-hosting-storage-addons")]
    [InlineData("GET", "products/vps", "billing/get-v2-products-vps")]
    [InlineData("GET", "products/domains/se", "domain-services/get-v2-products-domains-tld")]
    [InlineData("POST", "orders/o/actions/cancel", "billing/post-v2-orders-id-actions-cancel")]
    [InlineData("PUT", "dns-zones/z/records/r", "domain-services/put-v2-dns-zones-id-records-recordid")]
    [InlineData("GET", "domains/d/dns/snapshots/latest-before-hostup", "domain-services/get-v2-domains-id-dns-snapshots-latest-before-hostup")]
    [InlineData("DELETE", "domains/d/email-forwarding/r", "domain-services/delete-v2-domains-id-email-forwarding-ruleid")]
    [InlineData("POST", "domains/bulk/contacts/read", "domain-services/post-v2-domains-bulk-contacts-read")]
    [InlineData("GET", "domains/d/cdn", "domain-services/get-v2-domains-id-cdn")]
    [InlineData("POST", "shared-hosting/a/actions/upgrade", "webhosting-services/post-v2-shared-hosting-accountid-actions-upgrade")]
    [InlineData("POST", "shared-hosting/a/wordpress/w/actions/sso", "webhosting-services/post-v2-shared-hosting-accountid-wordpress-siteid-actions-sso")]
    [InlineData("PATCH", "ssh-keys/k", "vps-services/patch-v2-ssh-keys-id")]
    [InlineData("DELETE", "vps/v/disks/scsi1", "vps-services/delete-v2-vps-id-disks-diskname")]
    [InlineData("POST", "vps/payg/limits/requests", "cloud-vps/post-v2-vps-payg-limits-requests")]
    [InlineData("POST", "volumes/v/actions/attach", "cloud-vps/post-v2-volumes-id-actions-attach")]
    [InlineData("PATCH", "cdn/zones/c/proxy-rules/r", "cdn-edge/patch-v2-cdn-zones-id-proxy-rules-ruleid")]
    [InlineData("POST", "support/tickets/t/actions/reopen", "support/post-v2-support-tickets-id-actions-reopen")]
    public void Pages_are_where_HostUp_has_them(string method, string path, string page) =>
        Assert.Equal("https://developer.hostup.se/endpoints/" + page, Found(method, path).Page!.AbsoluteUri);

    [Fact]
    public void No_list_and_no_endpoint_is_forgotten()
    {
        FieldInfo[] fields = Lists.SelectMany(static list => list.GetFields(BindingFlags.Public | BindingFlags.Static)).ToArray();

        Assert.All(Lists, static list =>
        {
            Assert.True(list.IsPublic && list.IsAbstract && list.IsSealed, list.Name);
            Assert.EndsWith("Endpoints", list.Name, StringComparison.Ordinal);
        });
        Assert.All(fields, static field => Assert.True(field.IsInitOnly && field.FieldType == typeof(Endpoint), field.Name));
        Assert.Equal(fields.Length, fields.Select(static field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(EndpointCatalogue.All.Count, fields.Length);
        Assert.Equal(EndpointCatalogue.All.ToHashSet(), fields.Select(static field => (Endpoint)field.GetValue(null)!).ToHashSet());
    }

    // By hand from the documents: what costs money, ends or rotates something, or loses data.
    [Theory]
    [InlineData("POST", "billing/cards")]
    [InlineData("POST", "billing/credit/actions/add-funds")]
    [InlineData("POST", "billing/invoices/i/actions/apply-credit")]
    [InlineData("POST", "billing/invoices/i/actions/cancel")]
    [InlineData("POST", "billing/invoices/i/actions/pay")]
    [InlineData("POST", "orders/o/actions/cancel")]
    [InlineData("POST", "domains/d/actions/renew")]
    [InlineData("POST", "domains/d/actions/respond-to-renewal")]
    [InlineData("POST", "domains/d/actions/request-epp")]
    [InlineData("POST", "domains/d/billing-cycle")]
    [InlineData("PATCH", "domains/d")]
    [InlineData("DELETE", "domains/d")]
    [InlineData("POST", "domains/bulk/renew")]
    [InlineData("POST", "domains/bulk/autorenew")]
    [InlineData("POST", "domains/bulk/dns")]
    [InlineData("POST", "shared-hosting/a/actions/upgrade")]
    [InlineData("POST", "shared-hosting/a/actions/billing-cycle")]
    [InlineData("POST", "shared-hosting/a/actions/renew")]
    [InlineData("POST", "shared-hosting/a/actions/cancel")]
    [InlineData("POST", "shared-hosting/a/actions/pause")]
    [InlineData("POST", "shared-hosting/a/actions/reset-password")]
    [InlineData("POST", "shared-hosting/a/addons/storage")]
    [InlineData("DELETE", "shared-hosting/a/email-accounts/m")]
    [InlineData("DELETE", "shared-hosting/a/wordpress/w")]
    [InlineData("POST", "vps/v/actions/upgrade")]
    [InlineData("POST", "vps/v/actions/config")]
    [InlineData("POST", "vps/v/actions/billing-cycle")]
    [InlineData("POST", "vps/v/actions/renew")]
    [InlineData("POST", "vps/v/actions/cancel")]
    [InlineData("POST", "vps/v/actions/rebuild")]
    [InlineData("POST", "vps/v/actions/reset")]
    [InlineData("POST", "vps/v/actions/resize")]
    [InlineData("POST", "vps/v/actions/convert-to-cloud")]
    [InlineData("POST", "vps/v/backups/b/actions/restore")]
    [InlineData("POST", "vps/v/backups/b/actions/restore-to-payg")]
    [InlineData("POST", "vps/v/backups/actions/restore-from-vps")]
    [InlineData("POST", "vps/v/snapshots/s/actions/restore")]
    [InlineData("DELETE", "vps/v/disks/scsi1")]
    [InlineData("DELETE", "vps/v/firewall/3")]
    [InlineData("POST", "vps/payg/deployments")]
    [InlineData("DELETE", "volumes/v")]
    public void What_spends_ends_or_rotates_is_a_commit(string method, string path) =>
        Assert.Equal(RequestSafety.Commit, Found(method, path).Safety);

    [Fact]
    public void What_reads_is_a_read()
    {
        Assert.All(EndpointCatalogue.All.Where(static endpoint => endpoint.Method == HttpMethod.Get), static endpoint => Assert.Equal(RequestSafety.Read, endpoint.Safety));
        Assert.Equal(
            [
                "POST domains/availability", "POST domains/bulk/contacts/read", "POST domains/nameservers/lookup",
                "POST domains/nameservers/validate", "POST orders/preview", "POST shared-hosting/wordpress/batch",
            ],
            Those(static endpoint => endpoint.Method != HttpMethod.Get && endpoint.Safety == RequestSafety.Read));
    }

    [Fact]
    public void What_may_be_sent_twice_is_said_one_by_one()
    {
        Assert.Equal(["POST orders"], Those(static endpoint => endpoint.Safety == RequestSafety.Keyed));
        Assert.Empty(Those(static endpoint => endpoint.Safety == RequestSafety.DryRun));
        Assert.Equal(
            ["PATCH me/preferences", "PATCH me/preferences/peppol"],
            Those(static endpoint => endpoint.Safety == RequestSafety.Idempotent && endpoint.Method != HttpMethod.Put && endpoint.Method != HttpMethod.Delete));
        Assert.Equal(
            [
                "PUT dns-zones/{}/records/{}", "PUT domains/{}/email-forwarding", "PUT shared-hosting/{}/email-accounts/{}/quota",
                "PUT vps/{}/firewall/options", "PUT vps/{}/hostname",
            ],
            Those(static endpoint => endpoint.Safety == RequestSafety.Idempotent && endpoint.Method == HttpMethod.Put));
    }

    [Fact]
    public void Dry_runs_are_where_HostUp_documents_them() => Assert.Equal(
        [
            "POST shared-hosting/{}/actions/billing-cycle", "POST shared-hosting/{}/actions/upgrade", "POST vps/{}/actions/billing-cycle",
            "POST vps/{}/actions/config", "POST vps/{}/actions/upgrade",
        ],
        Those(static endpoint => endpoint.HasDryRun));

    [Fact]
    public void Lists_with_cursors_are_known() => Assert.Equal(
        [
            "billing/invoices", "cdn/zones", "dns-zones", "domains", "domains/{}/dns/audit", "domains/{}/dns/history", "orders",
            "private-networks", "products/shared-hosting", "products/vps", "shared-hosting", "ssh-keys", "support/tickets", "volumes", "vps",
        ],
        Those(static endpoint => endpoint.IsPaged).Select(static name => name.Substring("GET ".Length)));

    [Fact]
    public void The_codes_that_mean_made_are_of_what_can_be_made() => Assert.All(
        EndpointCatalogue.All.Where(static endpoint => endpoint.MadeCodes.Count > 0),
        static endpoint => Assert.True(endpoint.Safety is RequestSafety.Commit or RequestSafety.Keyed, endpoint.ToString()));

    [Fact]
    public void A_key_is_needed_but_for_what_HostUp_tells_everyone()
    {
        string[] asked = ["GET domains/availability", "GET domains/availability/{}", "POST domains/availability", "POST orders/preview"];

        Assert.Equal(
            asked.Concat(
            [
                "GET products/domains", "GET products/domains/{}", "GET products/shared-hosting", "GET products/shared-hosting/storage-addons",
                "GET products/vps", "POST domains/nameservers/lookup", "POST domains/nameservers/validate",
            ]).Order(StringComparer.Ordinal),
            Those(static endpoint => !endpoint.NeedsKey));
        Assert.Equal(asked, Those(static endpoint => endpoint.TakesKey));
    }

    [Fact]
    public void Scopes_are_said_unless_there_are_none_or_they_are_not_known()
    {
        Assert.All(EndpointCatalogue.All, static endpoint =>
        {
            Assert.All(endpoint.Scopes, static scope => Assert.Matches("^[a-z]+:[a-z_]+$", scope));
            Assert.Equal(endpoint.Scopes.Count, endpoint.Scopes.Distinct().Count());
        });

        // The scopes of the first and the last follow from what is sent; of the others only the path is known.
        Assert.Equal(
            [
                "GET vps/{}/agent/exec", "GET vps/{}/console", "PATCH me/preferences", "POST vps/{}/actions/rebuild",
                "POST vps/{}/actions/reset-ssh-keys", "POST vps/{}/maintenance/actions/extend",
            ],
            Those(static endpoint => endpoint.Scopes.Count == 0 && endpoint.NeedsKey));
    }

    [Theory]
    [InlineData("GET", "dns-zones", "read:dns read:domains")]
    [InlineData("PATCH", "dns-zones/z/records/r", "write:cdn read:dns")]
    [InlineData("DELETE", "domains/d", "delete:domains")]
    [InlineData("POST", "domains/d/actions/request-epp", "read:domains transfer:domains")]
    [InlineData("POST", "domains/d/email-forwarding", "write:email write:domains")]
    [InlineData("GET", "shared-hosting/a/email-accounts", "read:hosting")]
    [InlineData("POST", "shared-hosting/a/email-accounts", "write:hosting console:services")]
    [InlineData("POST", "billing/cards", "write:payment_methods")]
    [InlineData("GET", "support/departments", "read:account")]
    [InlineData("POST", "vps/v/actions/config", "write:vm")]
    [InlineData("GET", "vps/v/backups/restore-sources", "backup:vm")]
    public void Scopes_are_those_of_the_page(string method, string path, string scopes) => Assert.Equal(scopes.Split(' '), Found(method, path).Scopes);

    private static string[] Those(Func<Endpoint, bool> which) => EndpointCatalogue.All.Where(which)
        .Select(static endpoint => Named(endpoint.Method.Method, endpoint.Template)).Order(StringComparer.Ordinal).ToArray();

    private static Endpoint Found(string method, string path) =>
        EndpointCatalogue.Find(new HttpMethod(method), path) ?? throw new InvalidOperationException(path + " is not declared.");

    // What a parameter is called differs from page to page.
    private static string Named(string method, string path) => method + " " + Regex.Replace(path, @"\{\w+\}", "{}");
}
