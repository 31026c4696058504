using System;
using System.Linq;
using System.Net;
using System.Security;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Hosting;

/// <summary>The panel's password and links, domains and SSH keys: what is sent, and how answers are read.</summary>
public sealed class HostingAccessClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/shared-hosting/" + Account;
    private const string Line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f anna@laptop";

    internal static SecureString Secure(string text) => new NetworkCredential(string.Empty, text).SecurePassword;

    [Fact]
    public async Task A_password_is_sent_and_not_repeated()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingPasswordReset reset = await sandbox.Client.HostingAccess.ResetPasswordAsync(Account, Secure("Tre \"Blinda\" Möss 1984"), "example.com");

        Assert.Equal("POST " + Path + "/actions/reset-password", Assert.Single(sandbox.Requests).ToString());
        JsonCompare.Same("""{"newPassword":"Tre \"Blinda\" Möss 1984"}""", sandbox.LastRequest.Body);
        Assert.Equal(("exampleuser", Account, "example.com"), (reset.Username, reset.AccountId, reset.AccountName));
        Assert.Equal("exampleuser (controlPanel, ftp, sftp, ssh, webmail)", reset.ToString());
        Assert.Equal(5, reset.AffectedAccess!.Count);
    }

    [Theory]
    [InlineData("Aa1aaaa")]
    [InlineData("aaaaaaa1")]
    [InlineData("AAAAAAA1")]
    [InlineData("AAAAaaaa")]
    [InlineData("")]
    public async Task A_password_that_breaks_a_rule_is_refused_without_being_sent_or_repeated(string password)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingAccess.ResetPasswordAsync("acct_1", Secure(password)));

        Assert.False(HostingPassword.IsWellFormed(Secure(password)));
        Assert.Empty(api.Requests);
        Assert.True(password.Length == 0 || !error.ToString().Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public void A_password_has_8_to_128_characters()
    {
        Assert.True(HostingPassword.IsWellFormed(Secure("Aa1aaaaa")));
        Assert.True(HostingPassword.IsWellFormed(Secure("Aa1" + new string('a', 125))));
        Assert.False(HostingPassword.IsWellFormed(Secure("Aa1" + new string('a', 126))));
        Assert.False(HostingPassword.IsWellFormed(null));
    }

    [Fact]
    public async Task A_login_link_is_in_no_property_and_not_in_JSON()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PanelLoginState state = await sandbox.Client.HostingAccess.ReadLoginStateAsync(Account);
        PanelLogin login = await sandbox.Client.HostingAccess.CreateLoginAsync(Account);
        string link = new NetworkCredential(string.Empty, login.GetLoginUrl()).Password;

        Assert.Equal((true, null, "available"), (state.Available, state.Reason, state.ToString()));
        Assert.Equal("POST " + Path + "/actions/sso", sandbox.LastRequest.ToString());
        Assert.StartsWith("https://panel.hostup.invalid/login/session/", link, StringComparison.Ordinal);
        Assert.Equal((true, null, Account, Account), (login.SingleUse, login.ExpiresAt, login.AccountId, login.ToString()));
        Assert.DoesNotContain(link, login.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(PanelLogin).GetProperties(), property => property.GetValue(login) as string == link);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"loginUrl":null}""")]
    [InlineData("""{"loginUrl":"javascript:alert(1)"}""")]
    [InlineData("""{"loginUrl":"/relative-canary"}""")]
    [InlineData("""{"loginUrl":"file:///etc/canary"}""")]
    [InlineData("""{"loginUrl":"http://panel.example/canary"}""")]
    public async Task What_is_no_web_page_is_no_link_and_is_not_repeated(string json)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingAccess.CreateLoginAsync("acct_1"));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Domains_are_read_and_added_as_people_write_them()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingDomain added = await sandbox.Client.HostingDomains.AddAsync(Account, "Smörgås.example", "public_html/s", "none", "example.com");
        HostingDomainList list = await sandbox.Client.HostingDomains.ReadAsync(Account, "example.com");

        JsonCompare.Same("""{"domain":"xn--smrgs-pra0j.example","dir":"public_html/s","dnsSetupPreference":"none"}""", sandbox.Requests[0].Body);
        Assert.Equal(("smörgås.example", "addon", "/home/exampleuser/public_html/s"), (added.Domain, added.Kind, added.DocumentRoot));
        Assert.Equal("smörgås.example (addon)", added.ToString());
        Assert.Equal("example.com (main), smörgås.example (addon)", list.ToString());
        Assert.All(list.Domains!, static domain => Assert.Equal((Account, "example.com"), (domain.AccountId, domain.AccountName)));
        Assert.Equal(("example.com", "1 addon, 0 parked, 0 sub", "1 of 5"), (list.MainDomain, list.Counts!.ToString(), list.Quota!.ToString()));
        Assert.Equal((1, 5, 4), (list.Quota.Addon!.Used, list.Quota.Addon.Limit, list.Quota.Addon.Remaining));
        Assert.True(list.Actions!.CanAddAddon!.Allowed);
        Assert.Equal((1, 0, 0), (list.Counts.Addon, list.Counts.Parked, list.Counts.Sub));
        Assert.Equal("3", new HostingCount { Used = 3 }.ToString());
    }

    [Fact]
    public async Task A_choice_that_has_to_be_made_is_none_that_the_client_makes()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.HostingDomains.AddAsync(Account, "elsewhere.example"));

        JsonCompare.Same("""{"domain":"elsewhere.example"}""", Assert.Single(sandbox.Requests).Body);
        Assert.Equal("dns_setup_choice_required", error.ErrorId);
        Assert.Contains("dnsSetup", error.Extensions.Keys);
    }

    [Theory]
    [InlineData("/public_html")]
    [InlineData("../x")]
    [InlineData("public_html/../../x")]
    [InlineData("~/x")]
    [InlineData("C:\\x")]
    [InlineData("a\nb")]
    [InlineData(" ")]
    public async Task A_folder_that_leads_elsewhere_is_refused(string directory)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingDomains.AddAsync("acct_1", "a.example", directory));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingDomains.AddAsync("acct_1", " "));
        Assert.False(HostingDirectory.IsWellFormed(directory));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_key_is_added_by_its_public_line()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingSshKey added = await sandbox.Client.HostingSshKeys.AddAsync(Account, "laptop", " " + Line + "\n", "example.com");
        HostingSshKeyList list = await sandbox.Client.HostingSshKeys.ReadAsync(Account);
        HostingSshKey listed = list.SshKeys!.Single(static key => key.Name == "laptop");

        JsonCompare.Same($$"""{"name":"laptop","publicKey":"{{Line}}"}""", sandbox.Requests[0].Body);
        Assert.Equal((true, true, "example.com", Account), (added.Imported, added.Authorized, added.AccountName, added.AccountId));
        Assert.StartsWith("SHA256:", added.Fingerprint, StringComparison.Ordinal);
        Assert.Equal($"laptop ({added.Fingerprint})", added.ToString());
        Assert.Equal((added.Fingerprint, added.Id, "ssh-ed25519", 256, "anna@laptop", Line), (listed.Fingerprint, listed.Id, listed.Type, listed.Bits, listed.Comment, listed.PublicKey));
    }

    [Theory]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("-----begin encrypted private key-----")]
    [InlineData("PuTTY-User-Key-File-3: ssh-ed25519")]
    public async Task A_private_key_is_refused_and_not_repeated(string text)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingSshKeys.AddAsync("acct_1", "x", text));

        Assert.True(SshPublicKey.IsPrivate(text));
        Assert.Null(SshPublicKey.Read(text));
        Assert.DoesNotContain(text.Split('\n')[^1], error.Message, StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ssh-ed25519")]
    [InlineData("ssh-ed25519 nonsense")]
    [InlineData("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")]
    [InlineData("ssh-ed25519 AAAA")]
    [InlineData(Line + "\n" + Line)]
    public void What_is_no_public_key_is_none(string? text)
    {
        Assert.Null(SshPublicKey.Read(text));
        Assert.False(SshPublicKey.IsPrivate(text));
    }

    [Fact]
    public async Task A_key_needs_a_name()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingSshKeys.AddAsync("acct_1", " ", Line));
        SshPublicKey key = SshPublicKey.Read("  " + Line + " \r\n")!;
        Assert.Equal(("ssh-ed25519", "anna@laptop", Line, Line), (key.Type, key.Comment, key.Line, key.ToString()));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("SHA256:a/b+c/d+eeeeee", "SHA256%3Aa%2Fb%2Bc%2Fd%2Beeeeee")]
    [InlineData("SHA256:AbCdEfGh=", "SHA256%3AAbCdEfGh%3D")]
    [InlineData("16:27:ac:a5:76:28:2d:36", "16%3A27%3Aac%3Aa5%3A76%3A28%3A2d%3A36")]
    public async Task A_fingerprint_is_one_segment_of_the_path(string fingerprint, string segment)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.HostingSshKeys.AuthorizeAsync(Account, fingerprint));

        Assert.Equal("POST " + Path + "/ssh-keys/" + segment + "/actions/authorize", Assert.Single(sandbox.Requests).ToString());
    }

    [Fact]
    public async Task A_key_is_authorized_by_its_fingerprint_over_a_real_socket()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string fingerprint = await sandbox.Client.HostingSshKeys.FindFingerprintAsync(Account, "OLD-laptop");

        HostingSshKey key = await sandbox.Client.HostingSshKeys.AuthorizeAsync(Account, fingerprint, "example.com");

        Assert.Contains('/', fingerprint);
        Assert.Contains('+', fingerprint);
        Assert.Equal((true, fingerprint, "old-laptop"), (key.Authorized, key.Fingerprint, key.Name));
        Assert.Equal(fingerprint, await sandbox.Client.HostingSshKeys.FindFingerprintAsync(Account, fingerprint));
        Assert.Equal(2, sandbox.Requests.Count);
    }

    [Fact]
    public async Task A_name_that_no_key_has_or_several_have_is_none()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"sshKeys":[{"name":"a","fingerprint":"SHA256:1"},{"name":"A","fingerprint":"SHA256:2"},{"name":"b"}]}""");

        Assert.Equal("NameAmbiguous", (await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingSshKeys.FindFingerprintAsync("acct_1", "a"))).ErrorId);
        Assert.Equal("NameNotFound", (await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingSshKeys.FindFingerprintAsync("acct_1", "b"))).ErrorId);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingSshKeys.AuthorizeAsync("acct_1", "a name"));
    }

    [Fact]
    public async Task A_legacy_panel_keeps_its_code()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.Default);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.HostingSshKeys.ReadAsync("acct_01hxd2q6s8t0v3w5x9y1z4a7b8"));

        Assert.Equal("account_not_eligible_cpanel", error.ErrorId);
        Assert.Equal(["read:hosting", "console:services"], error.RequiredScopes);
    }
}
