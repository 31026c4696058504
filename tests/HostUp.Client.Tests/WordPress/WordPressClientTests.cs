using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Tests.Hosting;
using HostUp.Client.WordPress;

namespace HostUp.Client.Tests.WordPress;

/// <summary>WordPress: what is sent, and how answers are read.</summary>
public sealed class WordPressClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Other = "acct_01hxb7n2q4r8s1t5v9w3x6y0z2";
    private const string SiteId = "wp_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/shared-hosting/" + Account + "/wordpress";

    [Fact]
    public async Task Sites_carry_their_account()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        WordPressSites sites = await sandbox.Client.WordPress.ReadAsync(Account, "example.com");
        WordPressSite read = await sandbox.Client.WordPress.ReadSiteAsync(Account, SiteId, "example.com");

        Assert.Equal(["GET " + Path, "GET " + Path + "/" + SiteId], sandbox.Requests.Select(static request => request.ToString()));
        WordPressSite site = Assert.Single(sites.Sites!);
        Assert.Equal((SiteId, "https://example.com", "example.com", "6.5.5", "Example Store"), (site.Id, site.Url, site.Domain, site.Version, site.SiteName));
        Assert.Equal((Account, "example.com", "/home/exampleuser/public_html", "exampleuser_wp_main", "admin"), (site.AccountId, site.AccountName, site.Path, site.Database, site.AdminUsername));
        Assert.NotNull(site.InstalledAt);
        Assert.Equal("https://example.com (6.5.5)", site.ToString());
        Assert.Equal((true, null, "https://example.com (6.5.5)", Account), (sites.Available, sites.Reason, sites.ToString(), sites.AccountId));
        Assert.Equal(site.ToJson(), read.ToJson());
    }

    [Fact]
    public async Task Fifty_accounts_are_one_request_and_unknown_ones_are_missing()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(scopes: ["read:hosting"]);

        IReadOnlyList<WordPressSites> answers = await sandbox.Client.WordPress.ReadManyAsync([Account, "acct_0000", Other]);

        Assert.Equal("POST /api/v2/shared-hosting/wordpress/batch", Assert.Single(sandbox.Requests).ToString());
        JsonCompare.Same($$"""{"accountIds":["{{Account}}","acct_0000","{{Other}}"]}""", sandbox.LastRequest.Body);
        Assert.Equal([Account, Other], answers.Select(static answer => answer.AccountId));
        Assert.Equal("https://example.org", Assert.Single(answers[1].Sites!).Url);
        Assert.Equal(Other, answers[1].Sites![0].AccountId);
    }

    [Fact]
    public async Task What_is_cut_off_in_HostUps_page_may_be_missing()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"results":[{"id":"acct_1","available":false,"reason":"no"},{"id":"acct_2","available":true,"installations":[{"id":"wp_1","theme":"x"}]},{"available":true}]}""");

        IReadOnlyList<WordPressSites> answers = await api.Client.WordPress.ReadManyAsync(["acct_1", "acct_2"]);

        Assert.Equal(2, answers.Count);
        Assert.Equal((false, "no"), (answers[0].Available, answers[0].Reason));
        Assert.Empty(answers[0].Sites!);
        WordPressSite site = Assert.Single(answers[1].Sites!);
        Assert.Equal(("wp_1", "x", "wp_1"), (site.Id, site.GetAdditionalData()["theme"], site.ToString()));
    }

    [Fact]
    public async Task More_than_fifty_accounts_or_none_are_refused()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.WordPress.ReadManyAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.WordPress.ReadManyAsync([.. Enumerable.Range(0, WordPressClient.MostAccounts + 1).Select(static i => $"acct_{i}")]));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.WordPress.ReadManyAsync(["example.com"]));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.WordPress.ReadSiteAsync("acct_1", "../x"));
        Assert.False(WordPressSiteId.IsWellFormed("wp_"));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task An_import_always_names_what_it_imports()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        WordPressInstallation found = Assert.Single(await sandbox.Client.WordPress.ScanAsync(Account, "example.com"));
        WordPressImport import = await sandbox.Client.WordPress.ImportAsync(Account, [found.InstallationKey!]);

        Assert.Equal(("public_html/blog", "https://example.com/blog", "example.com", "6.4.1"), (found.InstallationKey, found.Url, found.Domain, found.Version));
        Assert.Equal((Account, "example.com", "exampleuser_wp_blog", "/home/exampleuser/public_html/blog"), (found.AccountId, found.AccountName, found.Database, found.Path));
        Assert.Equal("https://example.com/blog (6.4.1)", found.ToString());
        JsonCompare.Same("""{"installationKeys":["public_html/blog"]}""", sandbox.LastRequest.Body);
        Assert.Equal((true, 1, "1 imported"), (import.Imported, import.Count, import.ToString()));
        Assert.Empty(await sandbox.Client.WordPress.ScanAsync(Account));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.WordPress.ImportAsync(Account, []));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.WordPress.ImportAsync(Account, [""]));
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public async Task An_import_of_nothing_is_no_success()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"imported":false,"count":0}""");

        Assert.Equal("UnexpectedResponse", (await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.WordPress.ImportAsync("acct_1", ["x"]))).ErrorId);
        Assert.Equal("not imported", new WordPressImport().ToString());
    }

    [Fact]
    public async Task An_installation_sends_what_was_set()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var setup = new WordPressSetup("EXAMPLE.com", "Butiken", "anna", HostingAccessClientTests.Secure("Tre-Blinda-Moss-1984"), "anna@example.com") { Directory = "shop", AutoUpgrade = true };

        WordPressSite site = await sandbox.Client.WordPress.InstallAsync(Account, setup, "example.com");

        JsonCompare.Same(
            """{"domain":"example.com","directory":"shop","siteName":"Butiken","adminUsername":"anna","adminPassword":"Tre-Blinda-Moss-1984","adminEmail":"anna@example.com","autoUpgrade":true}""",
            sandbox.LastRequest.Body);
        Assert.StartsWith("wp_", site.Id, StringComparison.Ordinal);
        Assert.Equal(("https://example.com/shop", Account, "example.com"), (site.Url, site.AccountId, site.AccountName));
    }

    [Fact]
    public async Task An_installation_sends_everything_that_can_be_set()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"id":"wp_1","url":"https://a.example"}""", 201);
        var setup = new WordPressSetup("a.example", "A", "b", HostingAccessClientTests.Secure("c"), "d@e.example")
        {
            SiteDescription = "f",
            Language = "sv",
            AutoUpgradePlugins = false,
            AutoUpgradeThemes = true,
        };

        await api.Client.WordPress.InstallAsync("acct_1", setup);

        JsonCompare.Same(
            """{"domain":"a.example","siteName":"A","siteDescription":"f","adminUsername":"b","adminPassword":"c","adminEmail":"d@e.example","language":"sv","autoUpgradePlugins":false,"autoUpgradeThemes":true}""",
            Assert.Single(api.Requests).Body!);
        Assert.Null(setup.AutoUpgrade);
        Assert.Equal((1, "d@e.example"), (setup.AdminPassword.Length, setup.AdminEmail));
    }

    [Fact]
    public async Task An_installation_without_a_password_or_into_nowhere_is_refused()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        var without = new WordPressSetup("a.example", "A", "b", HostingAccessClientTests.Secure(string.Empty), "d@e.example");
        var nowhere = new WordPressSetup("a.example", "A", "b", HostingAccessClientTests.Secure("c"), "d@e.example") { Directory = "../x" };

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.WordPress.InstallAsync("acct_1", without));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.WordPress.InstallAsync("acct_1", nowhere));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.WordPress.InstallAsync("acct_1", null!));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_login_link_is_in_no_property_and_not_in_JSON()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        WordPressLogin login = await sandbox.Client.WordPress.CreateLoginAsync(Account, SiteId);
        string link = new NetworkCredential(string.Empty, login.GetLoginUrl()).Password;

        Assert.Equal("POST " + Path + "/" + SiteId + "/actions/sso", sandbox.LastRequest.ToString());
        Assert.StartsWith("https://example.com/wp-admin/?hostup_sso=", link, StringComparison.Ordinal);
        Assert.DoesNotContain(link, login.ToJson(), StringComparison.Ordinal);
        Assert.Equal((SiteId, SiteId, true, null), (login.Id, login.ToString(), login.SingleUse, login.ExpiresAt));
    }

    [Fact]
    public async Task Backups_are_listed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        WordPressBackup backup = Assert.Single(await sandbox.Client.WordPress.ListBackupsAsync(Account, "example.com"));

        Assert.Equal(("wp-example-com-20260427.tar.gz", 52428800L, SiteId), (backup.File, backup.SizeBytes, backup.InstallationId));
        Assert.Equal((Account, "example.com", backup.File), (backup.AccountId, backup.AccountName, backup.ToString()));
        Assert.NotNull(backup.CreatedAt);
    }
}
