using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Databases;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.Client.Nameservers;
using HostUp.Client.Registration;
using HostUp.Client.Support;
using HostUp.Client.WordPress;

namespace HostUp.Sandbox.Tests.Wire;

public sealed class RouteTests
{
    /// <summary>What the sandbox says it answers for. A new area enters its endpoints here.</summary>
    private static readonly Endpoint[] Claimed =
    [
        AccountEndpoints.ReadPreferences,
        AccountEndpoints.ChangePreferences,
        AccountEndpoints.ReadPeppol,
        AccountEndpoints.ChangePeppol,
        AccountEndpoints.ChangeProfile,
        AccountEndpoints.ListCancellations,
        AccountEndpoints.ReadProfile,
        BillingEndpoints.AddFunds,
        BillingEndpoints.ListActivity,
        BillingEndpoints.ListCards,
        BillingEndpoints.ListRecipients,
        BillingEndpoints.AddRecipient,
        BillingEndpoints.RemoveRecipient,
        InvoiceEndpoints.CreatePaymentLink,
        InvoiceEndpoints.ListInvoices,
        InvoiceEndpoints.ReadCreditNote,
        InvoiceEndpoints.ReadInvoice,
        InvoiceEndpoints.ReadInvoiceDelivery,
        InvoiceEndpoints.ReadPaymentLink,
        InvoiceEndpoints.ResendInvoice,
        OrderEndpoints.CancelOrder,
        OrderEndpoints.ListOrders,
        OrderEndpoints.ReadOrder,
        OrderEndpoints.PreviewOrder,
        OrderEndpoints.CreateOrder,
        DatabaseEndpoints.ListDatabases,
        DatabaseEndpoints.ListDatabaseUsers,
        DatabaseEndpoints.AddDatabaseUser,
        DatabaseEndpoints.RemoveDatabaseUser,
        DatabaseEndpoints.GrantDatabasePrivileges,
        DnsEndpoints.ListZones,
        DnsEndpoints.ReadZone,
        DnsEndpoints.ListRecords,
        DnsEndpoints.AddRecord,
        DnsEndpoints.ReplaceRecord,
        DnsEndpoints.ChangeRecordProxy,
        DnsEndpoints.RemoveRecord,
        DnsEndpoints.LookUpWhois,
        DnsHistoryEndpoints.ReadDomainDns,
        DnsHistoryEndpoints.ListDnsSnapshots,
        DnsHistoryEndpoints.ReadSnapshotBeforeHostUp,
        DnsHistoryEndpoints.ListDnsHistory,
        DnsHistoryEndpoints.ListDnsAudit,
        DynamicDnsEndpoints.ListDynamicDns,
        DynamicDnsEndpoints.AddDynamicDns,
        DynamicDnsEndpoints.ChangeDynamicDns,
        DynamicDnsEndpoints.DeleteDynamicDns,
        DynamicDnsEndpoints.ListDynamicDnsLog,
        DnssecEndpoints.ReadDnssec,
        DnssecEndpoints.ChangeDnssec,
        DnssecEndpoints.ListDnssecKeys,
        DnssecEndpoints.AddDnssecKey,
        DnssecEndpoints.RemoveDnssecKey,
        DomainEndpoints.ListDomains,
        DomainEndpoints.ReadDomain,
        DomainEndpoints.ChangeDomain,
        DomainEndpoints.DeleteDomain,
        DomainEndpoints.ReadDomainLifecycle,
        DomainEndpoints.SyncDomainStatus,
        DomainEndpoints.ReadDomainContacts,
        DomainEndpoints.ChangeDomainContacts,
        DomainEndpoints.ReadVerification,
        DomainEndpoints.CreateVerificationLink,
        DomainRenewalEndpoints.ReadDomainRenewal,
        DomainRenewalEndpoints.RenewDomain,
        DomainRenewalEndpoints.RespondToRenewal,
        DomainRenewalEndpoints.ReadDomainBillingCycle,
        DomainRenewalEndpoints.ChangeDomainBillingCycle,
        DomainSearchEndpoints.CheckDomain,
        DomainSearchEndpoints.CheckDomains,
        DomainSearchEndpoints.ListTlds,
        DomainSearchEndpoints.ReadDomainCheck,
        DomainSearchEndpoints.ReadTld,
        DomainTransferEndpoints.RequestTransferCode,
        DomainTransferEndpoints.RequestUnlock,
        DomainTransferEndpoints.RetryRegistration,
        DomainTransferEndpoints.RetryTransfer,
        DomainTransferEndpoints.StoreTransferCode,
        EmailForwardingEndpoints.ReadEmailForwarding,
        EmailForwardingEndpoints.AddForwardingRule,
        EmailForwardingEndpoints.ReplaceCatchAll,
        EmailForwardingEndpoints.SwitchEmailForwarding,
        EmailForwardingEndpoints.RemoveForwardingRule,
        RedirectEndpoints.ListRedirects,
        RedirectEndpoints.AddRedirect,
        RedirectEndpoints.ChangeRedirect,
        RedirectEndpoints.RemoveRedirect,
        HostingEndpoints.ListAccounts,
        HostingEndpoints.ReadAccount,
        HostingEndpoints.ReadAccountDetails,
        HostingEndpoints.ReadPlanOptions,
        HostingEndpoints.ChangePlan,
        HostingEndpoints.ListProducts,
        HostingEndpoints.ReadDiskQuota,
        HostingEndpoints.ListHostingDomains,
        HostingEndpoints.AddHostingDomain,
        HostingAccessEndpoints.ResetHostingPassword,
        HostingAccessEndpoints.ReadPanelLogin,
        HostingAccessEndpoints.CreatePanelLogin,
        HostingAccessEndpoints.ListHostingSshKeys,
        HostingAccessEndpoints.AddHostingSshKey,
        HostingAccessEndpoints.AuthorizeHostingSshKey,
        HostingBillingEndpoints.ReadHostingBillingCycles,
        HostingBillingEndpoints.ChangeHostingBillingCycle,
        HostingBillingEndpoints.RenewAccount,
        HostingBillingEndpoints.ListStorageAddons,
        HostingBillingEndpoints.OrderStorageAddon,
        HostingBillingEndpoints.ReadPause,
        HostingBillingEndpoints.PauseAccount,
        HostingBillingEndpoints.CancelAccount,
        HostingBillingEndpoints.ReadHostingCancellation,
        MailEndpoints.ListMailboxes,
        MailEndpoints.AddMailbox,
        MailEndpoints.DeleteMailbox,
        MailEndpoints.ResetMailboxPassword,
        MailEndpoints.ReplaceMailboxQuota,
        MailEndpoints.ListForwarders,
        MailEndpoints.AddForwarder,
        MailEndpoints.RemoveForwarder,
        NameserverEndpoints.ReadNameservers,
        NameserverEndpoints.ReplaceNameservers,
        NameserverEndpoints.ValidateNameservers,
        NameserverEndpoints.LookUpNameservers,
        NameserverEndpoints.ListGlueRecords,
        NameserverEndpoints.SaveGlueRecord,
        NameserverEndpoints.RemoveGlueRecord,
        WordPressEndpoints.ListWordPressSites,
        WordPressEndpoints.ListWordPressOfAccounts,
        WordPressEndpoints.ReadWordPressSite,
        WordPressEndpoints.InstallWordPress,
        WordPressEndpoints.ScanWordPress,
        WordPressEndpoints.ImportWordPress,
        WordPressEndpoints.ListWordPressBackups,
        WordPressEndpoints.CreateWordPressLogin,
        SupportEndpoints.AddTicketMessage,
        SupportEndpoints.ListDepartments,
        SupportEndpoints.ListTickets,
        SupportEndpoints.OpenTicket,
        SupportEndpoints.ReadTicket,
        SupportEndpoints.ReopenTicket,
        SupportEndpoints.UploadAttachment,
    ];

    private static IEnumerable<Endpoint> Declared => typeof(Endpoint).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(member => member.FieldType == typeof(Endpoint))
        .Select(member => (Endpoint)member.GetValue(null)!);

    [Fact]
    public async Task Every_endpoint_that_is_claimed_has_a_route()
    {
        using var caller = new SandboxCaller();
        Assert.Equal(Names(Claimed), Names(caller.Account.Endpoints));

        foreach (Endpoint endpoint in Claimed)
        {
            // A method that no API has shows which ones the path has.
            Reply reply = (await caller.SendAsync("NONE", Path(endpoint))).Expect(405);
            Assert.Contains(endpoint.Method.Method, reply.Response.Content.Headers.Allow);
            Assert.NotEqual(405, (await caller.SendAsync(endpoint.Method.Method, Path(endpoint))).Status);
        }
    }

    [Fact]
    public async Task Every_other_endpoint_of_the_api_is_not_found()
    {
        using var caller = new SandboxCaller();

        foreach (Endpoint endpoint in Declared.Except(Claimed))
        {
            Reply reply = await caller.SendAsync(endpoint.Method.Method, Path(endpoint));
            Assert.True(reply.Status is 404 or 405, endpoint + " answers " + reply.Status);
        }

        (await caller.SendAsync("DELETE", "/shared-hosting/acct_1/actions/pause")).Expect(405);
        (await caller.GetAsync("/dns-zones/")).Expect(404);
        (await caller.SendAsync("DELETE", "/orders/ord_1")).Expect(405);
    }

    [Fact]
    public async Task A_key_is_asked_for_where_the_declaration_says_so()
    {
        using var caller = new SandboxCaller();

        foreach (Endpoint endpoint in Claimed)
        {
            Reply reply = await caller.SendAsync(endpoint.Method.Method, Path(endpoint), null, request => request.Headers.Authorization = null);
            Assert.Equal(endpoint.NeedsKey, reply.Status == 401);
        }
    }

    [Fact]
    public async Task Every_scope_of_the_declaration_is_asked_for()
    {
        foreach (Endpoint endpoint in Claimed)
        {
            foreach (string scope in endpoint.Scopes)
            {
                using var caller = new SandboxCaller(SandboxScenario.Default, [.. endpoint.Scopes.Except([scope]), "read:nothing"]);
                Reply reply = (await caller.SendAsync(endpoint.Method.Method, Path(endpoint))).Expect(403);
                Assert.EndsWith("Missing scope: " + scope + ".", (string?)reply.Json["detail"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_literal_path_goes_before_a_parameter()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync("/orders/preview")).Expect(405);
        Assert.Equal("POST", string.Join(", ", reply.Response.Content.Headers.Allow));
    }

    [Fact]
    public void A_path_can_have_several_parameters()
    {
        Type type = typeof(SandboxAccount).Assembly.GetType("HostUp.Sandbox.Wire.PathTemplate", throwOnError: true)!;
        object template = Activator.CreateInstance(type, "/api/v2/domains/{id}/glue-records/{hostname}")!;
        string[]? Match(string path) => (string[]?)type.GetMethod("Match")!.Invoke(template, [path.Split('/')]);
        Assert.Equal(["dom_1", "ns1.a.se"], Match("api/v2/domains/dom_1/glue-records/ns1.a.se")!);
        Assert.Equal(["id", "hostname"], (IEnumerable<string>)type.GetProperty("Names")!.GetValue(template)!);
        Assert.Null(Match("api/v2/domains/dom_1/glue-records"));
        Assert.Null(Match("api/v2/domains/dom_1/records/x"));
    }

    [Fact]
    public void Every_area_is_entered_in_the_list()
    {
        Type area = typeof(SandboxAccount).Assembly.GetType("HostUp.Sandbox.IArea", throwOnError: true)!;
        Type list = typeof(SandboxAccount).Assembly.GetType("HostUp.Sandbox.Areas", throwOnError: true)!;
        var entered = (IEnumerable<object>)list.GetField("All")!.GetValue(null)!;
        Assert.Equal(
            area.Assembly.GetTypes().Where(type => type.IsClass && area.IsAssignableFrom(type)).Select(type => type.Name).Order(),
            entered.Select(entry => entry.GetType().Name).Order());
    }

    [Fact]
    public void Infrastructure_knows_no_area()
    {
        string[] areas = ["Account", "Billing", "Domains", "Forwarding", "Hosting", "Nameservers", "Waiting", "WordPress"];
        string source = System.IO.Path.Combine(Root(), "src", "HostUp.Sandbox");

        foreach (string room in new[] { "World", "Checks", "Wire" })
        {
            foreach (string file in System.IO.Directory.GetFiles(System.IO.Path.Combine(source, room), "*.cs"))
            {
                string text = System.IO.File.ReadAllText(file);
                Assert.DoesNotMatch("using HostUp\\.(Sandbox|Client)\\.(" + string.Join("|", areas) + ")\\b", text);
            }
        }
    }

    private static IEnumerable<string> Names(IEnumerable<Endpoint> endpoints) => endpoints.Select(endpoint => endpoint.ToString()).Order();

    private static string Path(Endpoint endpoint) => "/" + Regex.Replace(endpoint.Template, "{[^}]+}", "some_id");

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;

        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "HostUp.PowerShell.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
