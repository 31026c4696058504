using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Hosting;

/// <summary>Hosting accounts over real sockets: the list, its pages, and the details.</summary>
public sealed class HostingAccountsClientTests
{
    private const string Sample = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task The_list_is_asked_for_without_parameters_that_were_not_given()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        List<HostingAccount> accounts = await ToListAsync(sandbox.Client.HostingAccounts.ListAsync());

        Assert.Equal("GET /api/v2/shared-hosting", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(5, accounts.Count);
        HostingAccount first = accounts[0];
        Assert.Equal(Sample, first.Id);
        Assert.Equal("example.com", first.Name);
        Assert.Equal("example.com", first.AccountName);
        Assert.Equal("example.com", first.PrimaryDomain);
        Assert.Equal(["example.com"], first.Domains);
        Assert.Null(first.CustomName);
        Assert.Equal("active", first.ServiceStatus);
        Assert.Equal(99m, first.Billing!.Amount);
        Assert.Equal("SEK", first.Billing.CurrencyCode);
        Assert.Equal("annually", first.Billing.BillingCycle);
        Assert.Equal(new DateTimeOffset(2025, 5, 27, 0, 0, 0, TimeSpan.Zero), first.CreatedAt);
        Assert.Equal(new DateTimeOffset(2026, 5, 27, 0, 0, 0, TimeSpan.Zero), first.NextDueAt);
        Assert.Null(first.ExpiresAt);
        Assert.Null(first.BillingCycleState);
        Assert.Equal("example.com (" + Sample + ")", first.ToString());
        Assert.Equal("Kundportalen", accounts[1].Name);
        Assert.Equal("Kundportalen", accounts[1].CustomName);
        Assert.True(accounts[1].Pinned);
        Assert.Equal("cpanel", accounts[1].ControlPanel!.Type);
        Assert.Equal("cpanel", accounts[1].ControlPanel!.ToString());
        Assert.NotNull(accounts[1].Resources!.DiskLimitGb);
        Assert.NotNull(accounts[3].ExpiresAt);
        Assert.Null(accounts[4].PrimaryDomain);
    }

    [Fact]
    public async Task Include_is_repeated_and_not_separated_by_commas()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        List<HostingAccount> accounts = await ToListAsync(sandbox.Client.HostingAccounts.ListAsync(new HostingAccountQuery
        {
            IncludeDomains = true,
            IncludeBillingCycleOptions = true,
            PageSize = 100,
        }));

        Assert.Equal(
            "GET /api/v2/shared-hosting?limit=100&include=billingCycleOptions&include=domains",
            Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(["example.org", "www.example.org"], accounts[1].Domains);
        BillingCycleOption option = accounts[0].BillingCycleState!.BillingCycleOptions![0];
        Assert.NotNull(option.BillingCycle);
        Assert.NotNull(option.Amount);
        Assert.Equal("SEK", option.CurrencyCode);
        Assert.Equal(Money.Format(option.Amount, "SEK") + " " + option.BillingCycle, option.ToString());
    }

    [Theory]
    [InlineData(true, false, "include=domains")]
    [InlineData(false, true, "include=billingCycleOptions")]
    public async Task One_include_is_sent_alone(bool domains, bool cycles, string expected)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        await sandbox.Client.HostingAccounts.ReadPages(new HostingAccountQuery { IncludeDomains = domains, IncludeBillingCycleOptions = cycles }).ReadAsync();

        Assert.Equal("/api/v2/shared-hosting?" + expected, sandbox.LastRequest.PathAndQuery);
    }

    [Fact]
    public async Task A_page_is_fetched_when_it_is_asked_for()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        PageReader<HostingAccount> pages = sandbox.Client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = 2 });
        Assert.Empty(sandbox.Requests);

        Assert.Equal(2, (await pages.ReadAsync())!.Count);
        Assert.Single(sandbox.Requests);
        Assert.False(pages.IsAtEnd);
        Assert.Equal(2, (await pages.ReadAsync())!.Count);
        Assert.Single((await pages.ReadAsync())!);
        Assert.True(pages.IsAtEnd);
        Assert.Null(await pages.ReadAsync());

        Assert.Equal(3, sandbox.Requests.Count);
        Assert.Equal("/api/v2/shared-hosting?limit=2", sandbox.Requests[0].PathAndQuery);
        Assert.All(sandbox.Requests.Skip(1), static request => Assert.Matches(@"^/api/v2/shared-hosting\?limit=2&cursor=[A-Za-z0-9%._~-]+$", request.PathAndQuery));
    }

    [Fact]
    public async Task Taking_the_first_costs_one_request()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.ManyAccounts);

        await foreach (HostingAccount account in sandbox.Client.HostingAccounts.ListAsync())
        {
            Assert.NotNull(account.Id);
            break;
        }

        Assert.Single(sandbox.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task A_page_has_1_to_100_items(int size)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = size }));
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.HostingAccounts.ListAsync(new HostingAccountQuery { PageSize = size }));
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.HostingProducts.ReadPages(pageSize: size));

        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Both_ends_of_the_page_size_are_sent(int size)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        await sandbox.Client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = size }).ReadAsync();

        Assert.Equal(FormattableString.Invariant($"/api/v2/shared-hosting?limit={size}"), sandbox.LastRequest.PathAndQuery);
    }

    [Fact]
    public async Task Details_name_the_plan_where_the_list_names_the_account()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingAccountDetail detail = await sandbox.Client.HostingAccounts.GetDetailAsync(Sample);

        Assert.Equal("GET /api/v2/shared-hosting/" + Sample + "/account-details", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(Sample, detail.Id);
        Assert.Equal("Webbhotell Start", detail.Name);
        Assert.Equal("Webbhotell Start", detail.PlanName);
        Assert.Equal("example.com", detail.PrimaryDomain);
        Assert.Equal("active", detail.ServiceStatus);
        Assert.Equal(new DateTimeOffset(2026, 5, 27, 0, 0, 0, TimeSpan.Zero), detail.NextDueAt);
        Assert.Equal("99.00 SEK annually", detail.Billing!.ToString());
        Assert.Equal("exampleuser", detail.Access!.Username);
        Assert.Equal("exampleuser", detail.Access.ToString());
        Assert.Equal("203.0.113.10", detail.ServerIp);
        AccountResources limits = detail.Resources!;
        Assert.Equal(
            (20m, 2m, 1024m, 25L, 10L, 10L, 5L, 50L),
            (limits.DiskLimitGb, limits.MemoryGb, limits.BandwidthLimitGb, limits.EmailAccountLimit, limits.DatabaseLimit, limits.FtpAccountLimit,
                limits.AddonDomainLimit, limits.SubdomainLimit));
        Assert.Equal("20 GB disk, 2 GB memory", limits.ToString());
        Assert.Equal("example.com, Webbhotell Start (" + Sample + ")", detail.ToString());
        Assert.Null(detail.Access.ServerHostname);
        Assert.Null(detail.Access.SshCommand);
        Assert.Null(detail.Access.EmailClient);
        Assert.Null(detail.Access.Ftp);
    }

    [Fact]
    public async Task The_newer_edition_of_the_details_has_more_access_members()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """
            {"id":"acct_1","access":{"username":"u","serverHostname":"srv11.hostup.se","sshCommand":"ssh u@srv11.hostup.se",
             "emailClient":{"imap":{"host":"srv11.hostup.se","port":993}},"ftp":{"host":"srv11.hostup.se"},"sftp":{"port":22}}}
            """);

        AccountAccess access = (await api.Client.HostingAccounts.GetDetailAsync("acct_1")).Access!;

        Assert.Equal("srv11.hostup.se", access.ServerHostname);
        Assert.Equal("ssh u@srv11.hostup.se", access.SshCommand);
        Assert.Equal("ssh u@srv11.hostup.se", access.ToString());
        Assert.Equal(993L, Assert.IsType<FreeFormObject>(access.EmailClient!["imap"])["port"]);
        Assert.Equal("srv11.hostup.se", access.Ftp!["host"]);
        Assert.Equal(22L, Assert.IsType<FreeFormObject>(access.GetAdditionalData()["sftp"])["port"]);
    }

    [Fact]
    public async Task The_newer_members_may_be_null()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"name":null,"resources":null,"access":{"username":null,"serverHostname":null,"sshCommand":null,"emailClient":null,"ftp":null}}""");

        HostingAccountDetail detail = await api.Client.HostingAccounts.GetDetailAsync("acct_1");

        Assert.Null(detail.PlanName);
        Assert.Null(detail.Resources);
        Assert.Null(detail.Access!.Ftp);
        Assert.Null(detail.Access.EmailClient);
        Assert.Equal(string.Empty, detail.Access.ToString());
    }

    [Fact]
    public async Task An_account_that_is_not_mine_is_not_found()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.HostingAccounts.GetDetailAsync("acct_01hxzzzzzzzzzzzzzzzzzzzzzz"));

        Assert.Equal("not_found", refused.ErrorId);
        Assert.Equal("/shared-hosting/acct_01hxzzzzzzzzzzzzzzzzzzzzzz/account-details", refused.Path);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("acct_")]
    [InlineData("01hxa3b4c5d6e7f8g9h0j1k2m3")]
    [InlineData("ACCT_01hxa3b4c5d6e7f8g9h0j1k2m3")]
    [InlineData("ord_01hxa3b4c5d6e7f8g9h0j1k2m3")]
    [InlineData(" acct_01hxa3b4c5d6e7f8g9h0j1k2m3")]
    [InlineData("acct_01hxa3b4c5d6e7f8g9h0j1k2m3\n")]
    [InlineData("acct_01hx/../../me/preferences")]
    [InlineData("acct_01hx%2f..")]
    [InlineData("acct_01hx?x=1")]
    [InlineData("acct_01hx#")]
    [InlineData("acct_01hx\\")]
    [InlineData("acct_åäö")]
    [InlineData("acct_٤٢")]
    public async Task What_is_no_account_id_is_refused_and_nothing_is_sent(string? id)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.HostingAccounts.GetDetailAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.PlanChanges.GetOptionsAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.PlanChanges.PreviewAsync(id!, "webbhotell-business"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.PlanChanges.CommitAsync(id!, "webbhotell-business"));

        Assert.False(AccountId.IsWellFormed(id));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public void An_account_id_has_at_most_100_characters()
    {
        Assert.True(AccountId.IsWellFormed("acct_" + new string('a', 95)));
        Assert.False(AccountId.IsWellFormed("acct_" + new string('a', 96)));
    }

    [Fact]
    public void Models_read_well_when_little_is_known()
    {
        Assert.Equal("acct_1", new HostingAccount { Id = "acct_1" }.ToString());
        Assert.Equal(string.Empty, new HostingAccount().ToString());
        Assert.Equal(string.Empty, new AccountResources().ToString());
        Assert.Equal("0.5 GB disk, 2 GB memory", new AccountResources { DiskLimitGb = 0.5m, MemoryGb = 2 }.ToString());
        Assert.Equal("-", new AccountBilling().ToString());
        Assert.Equal(string.Empty, new ControlPanel { SupportsWhm = true }.ToString());
    }

    private static async Task<List<HostingAccount>> ToListAsync(IAsyncEnumerable<HostingAccount> accounts)
    {
        List<HostingAccount> list = [];
        await foreach (HostingAccount account in accounts)
        {
            list.Add(account);
        }

        return list;
    }

    [Fact]
    public async Task A_list_that_is_gone_through_twice_is_there_twice()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"data":[{"id":"acct_1"}],"hasMore":false}""");
        IAsyncEnumerable<HostingAccount> list = api.Client.HostingAccounts.ListAsync();

        for (int i = 0; i < 2; i++)
        {
            int count = 0;
            await foreach (HostingAccount account in list)
            {
                Assert.Equal("acct_1", account.Id);
                count++;
            }

            Assert.Equal(1, count);
        }

        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public void Details_take_over_what_the_list_knew()
    {
        var listed = new HostingAccount
        {
            CustomName = "Kundportalen",
            Domains = ["a.example"],
            CreatedAt = DateTimeOffset.UnixEpoch,
            ExpiresAt = DateTimeOffset.UnixEpoch.AddDays(1),
        };

        HostingAccountDetail detail = new HostingAccountDetail { Id = "acct_1" }.With(listed);

        Assert.Equal("Kundportalen", detail.CustomName);
        Assert.Equal("a.example", detail.Domains!.ToString());
        Assert.Equal(listed.CreatedAt, detail.CreatedAt);
        Assert.Equal(listed.ExpiresAt, detail.ExpiresAt);
    }
}
