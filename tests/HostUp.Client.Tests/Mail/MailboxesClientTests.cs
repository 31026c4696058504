using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Mail;

namespace HostUp.Client.Tests.Mail;

/// <summary>Mailboxes over real sockets: their passwords are secrets.</summary>
public sealed class MailboxesClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Legacy = "acct_01hxd2q6s8t0v3w5x9y1z4a7b8";
    private const string Path = "/api/v2/shared-hosting/" + Account + "/email-accounts";
    private const string Canary = "C4nary-Secret-Pass";

    [Fact]
    public async Task The_list_has_mailboxes_how_many_there_may_be_and_the_gate()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        MailboxList list = await sandbox.Client.Mailboxes.ListAsync(Account);

        Assert.Equal("GET " + Path, sandbox.LastRequest.ToString());
        Mailbox hello = list.EmailAccounts![0];
        Assert.Equal(("mail_01hxa3b4c5d6e7f8g9h0j1k2m3", "hello@example.com", "example.com", Account), (hello.Id, hello.Email, hello.Domain, hello.AccountId));
        Assert.Equal((0.125m, 32m, 0.39m, false), (hello.Quota!.UsedGb, hello.Quota.LimitGb, hello.Quota.UsagePercent, hello.Quota.Exceeded));
        Assert.Equal("0.13 of 32 GB", hello.Quota.ToString());
        Assert.Equal("hello@example.com", hello.ToString());
        Assert.Equal("hello@example.com, support@example.com", list.ToString());
        Assert.Equal((2L, 25L, 23L), (list.Quota!.Used, list.Quota.Limit, list.Quota.Remaining));
        Assert.Equal("2 of 25", list.Quota.ToString());
        Assert.True(list.Actions!.CanCreate!.Allowed);
        Assert.Equal("allowed", list.Actions.ToString());
        Assert.True(list.EmailAccounts[1].Quota!.UsagePercent > 90);
    }

    [Fact]
    public async Task A_domain_is_asked_for_in_punycode_and_shown_in_its_letters()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        const string Other = "acct_01hxc9p3r5s7t1v4w8x2y6z0a5";

        MailboxList list = await sandbox.Client.Mailboxes.ListAsync(Other, "Räksmörgås.example");

        Assert.EndsWith("/email-accounts?domain=xn--rksmrgs-5wao1o.example", sandbox.LastRequest.PathAndQuery, StringComparison.Ordinal);
        Mailbox order = Assert.Single(list.EmailAccounts!);
        Assert.Equal("order@räksmörgås.example", order.Email);
        Assert.Equal("räksmörgås.example", order.Domain);
        Assert.Contains("order@xn--rksmrgs-5wao1o.example", order.ToJson(), StringComparison.Ordinal);
        Assert.Null(order.Quota!.LimitGb);
        Assert.Null(order.Quota.UsagePercent);
        Assert.Equal("12 GB", order.Quota.ToString());
    }

    [Fact]
    public async Task One_is_found_by_address_or_id_and_close_ones_are_named()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        MailboxesClient client = sandbox.Client.Mailboxes;

        Assert.Equal("mail_01hxa3b4c5d6e7f8g9h0j1k2m3", (await client.FindAsync(Account, "HELLO@Example.com")).Id);
        Assert.EndsWith("?domain=example.com", sandbox.LastRequest.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("hello@example.com", (await client.FindAsync(Account, "mail_01hxa3b4c5d6e7f8g9h0j1k2m3")).Email);
        Assert.Equal(Path, sandbox.LastRequest.PathAndQuery);

        HostUpApiException missing = await Assert.ThrowsAsync<HostUpApiException>(() => client.FindAsync(Account, "suport@example.com"));
        Assert.Equal(ApiFailure.NameNotFound, missing.Failure);
        Assert.Equal(["support@example.com"], missing.Candidates);
        Assert.Contains("No mailbox is called 'suport@example.com'. Did you mean support@example.com?", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_made_changed_and_deleted()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        MailboxesClient client = sandbox.Client.Mailboxes;

        Mailbox made = await client.AddAsync(Account, "Ny@Example.COM", Secret(Canary), 1024);
        Assert.Equal("POST " + Path, sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"localPart":"Ny","domain":"example.com","password":"C4nary-Secret-Pass","quotaMb":1024}""", sandbox.LastRequest.Body);
        Assert.Equal(("ny@example.com", 1m, 0m, Account), (made.Email, made.Quota!.LimitGb, made.Quota.UsedGb, made.AccountId));
        Assert.True(MailboxId.IsWellFormed(made.Id));

        Mailbox larger = await client.SetQuotaAsync(made, 2048);
        Assert.Equal("PUT " + Path + "/ny%40example.com/quota", sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"quotaMb":2048}""", sandbox.LastRequest.Body);
        Assert.Equal((2m, made.Id, made.Email, made.AccountId), (larger.Quota!.LimitGb, larger.Id, larger.Email, larger.AccountId));

        Mailbox endless = await client.SetQuotaAsync(larger, 0);
        Assert.Null(endless.Quota!.LimitGb);

        await client.ResetPasswordAsync(endless, Secret("N3w-" + Canary));
        Assert.Equal("PUT " + Path + "/ny%40example.com/password", sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"newPassword":"N3w-C4nary-Secret-Pass"}""", sandbox.LastRequest.Body);

        await client.RemoveAsync(Account, "ny@example.com");
        Assert.Equal("DELETE " + Path + "/ny%40example.com", sandbox.LastRequest.ToString());
        Assert.Null(sandbox.LastRequest.Body);
        HostUpApiException gone = await Assert.ThrowsAsync<HostUpApiException>(() => client.RemoveAsync(Account, made.Id!));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Without_a_quota_none_is_sent_and_HostUps_default_holds()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        Mailbox made = await sandbox.Client.Mailboxes.AddAsync(Account, "ny@example.com", Secret(Canary));

        Assert.DoesNotContain("quotaMb", sandbox.LastRequest.Body!, StringComparison.Ordinal);
        Assert.Equal(32m, made.Quota!.LimitGb);
        Assert.Equal(1048576, MailboxesClient.MaxQuotaMb);
    }

    [Theory]
    [InlineData("a+b@example.com", "a%2Bb%40example.com")]
    [InlineData("a/b@example.com", "a%2Fb%40example.com")]
    [InlineData("åsa@example.com", "%C3%A5sa%40example.com")]
    [InlineData("info@Smörgås.se", "info%40xn--smrgs-pra0j.se")]
    [InlineData("a%40@example.com", "a%2540%40example.com")]
    [InlineData("a:b?c#d@example.com", "a%3Ab%3Fc%23d%40example.com")]
    public async Task An_address_is_escaped_in_the_path(string address, string escaped)
    {
        await using WireServer server = await WireServer.StartAsync(string.Empty, 204);

        await server.Client.Mailboxes.RemoveAsync(Account, address);

        Assert.EndsWith("/email-accounts/" + escaped, server.Request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_shown_to_no_observer_and_in_no_error()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var seen = new Observed();
        MailboxesClient client = sandbox.Client.WithObserver(seen).Mailboxes;

        Mailbox made = await client.AddAsync(Account, "ny@example.com", Secret(Canary));
        await client.ResetPasswordAsync(made, Secret(Canary));
        HostUpApiException conflict = await Assert.ThrowsAsync<HostUpApiException>(() => client.AddAsync(Account, "ny@example.com", Secret(Canary)));

        Assert.Contains(seen.Requests, request => request.Body!.Contains("[redacted]", StringComparison.Ordinal));
        Assert.All(seen.Requests, request => Assert.DoesNotContain(Canary, request.Body ?? string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain(Canary, conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ends_or_rotates_is_sent_once_and_its_fate_is_told()
    {
        using var api = new InMemoryApi(request => throw new HttpRequestException("lost"), options => options.MaxRetryCount = 3);
        Mailbox mailbox = await ReadAsync();

        HostUpApiException password = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Mailboxes.ResetPasswordAsync(mailbox, Secret(Canary)));
        Assert.Equal(ApiFailure.OutcomeUnknown, password.Failure);
        Assert.StartsWith("A new password for the mailbox hello@example.com was sent and no answer settles it", password.Message, StringComparison.Ordinal);
        HostUpApiException deletion = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Mailboxes.RemoveAsync(Account, "hello@example.com"));
        Assert.Equal(ApiFailure.OutcomeUnknown, deletion.Failure);
        Assert.StartsWith("The deletion of the mailbox hello@example.com was sent and no answer settles it", deletion.Message, StringComparison.Ordinal);
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task A_legacy_account_and_a_key_without_the_panels_scope_are_told_apart()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        HostUpApiException legacy = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Mailboxes.ListAsync(Legacy));
        Assert.Equal("account_not_eligible_cpanel", legacy.ErrorId);

        await using ServedSandbox limited = await ServedSandbox.StartAsync(scopes: ["read:hosting", "write:hosting"]);
        Assert.NotEmpty((await limited.Client.Mailboxes.ListAsync(Account)).EmailAccounts!);
        HostUpApiException forbidden = await Assert.ThrowsAsync<HostUpApiException>(() => limited.Client.Mailboxes.AddAsync(Account, "ny@example.com", Secret(Canary)));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(["write:hosting", "console:services"], forbidden.RequiredScopes);
    }

    [Fact]
    public async Task What_cannot_be_right_is_not_sent()
    {
        using var api = InMemoryApi.Answering("{}");
        MailboxesClient client = api.Client.Mailboxes;
        Mailbox mailbox = await ReadAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Account, "no address", Secret(Canary)));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync("example.com", "a@example.com", Secret(Canary)));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Account, "a@example.com", new SecureString()));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.AddAsync(Account, "a@example.com", Secret(Canary), MailboxesClient.MaxQuotaMb + 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.SetQuotaAsync(mailbox, -1));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SetQuotaAsync(new Mailbox(), 1));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveAsync(Account, "nobody"));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("info@example.com", true)]
    [InlineData("a+b/c@example.com", true)]
    [InlineData("info", false)]
    [InlineData("@example.com", false)]
    [InlineData("info@", false)]
    [InlineData("a@b@example.com", false)]
    [InlineData("a b@example.com", false)]
    [InlineData("a@.example.com", false)]
    [InlineData("a@example..com", false)]
    [InlineData(null, false)]
    public void An_address_is_known_by_its_form(string? text, bool isOne) => Assert.Equal(isOne, MailAddress.IsWellFormed(text));

    [Fact]
    public void An_address_has_two_parts_and_two_spellings()
    {
        Assert.Equal("Info@xn--smrgs-pra0j.se", MailAddress.Normalize("Info@SMÖRGÅS.se"));
        Assert.Equal("xn--smrgs-pra0j.se", MailAddress.Domain("Info@smörgås.se"));
        Assert.Equal("Info", MailAddress.LocalPart("Info@smörgås.se"));
        Assert.Equal("info@smörgås.se", MailAddress.ToUnicode("info@xn--smrgs-pra0j.se"));
        Assert.Equal("nobody", MailAddress.ToUnicode("nobody"));
        Assert.Throws<ArgumentException>(() => MailAddress.Domain("nobody"));
    }

    private static async Task<Mailbox> ReadAsync()
    {
        using var api = InMemoryApi.Answering("""{"emailAccounts":[{"id":"mail_1","email":"hello@example.com","domain":"example.com","quota":null}]}""");
        return (await api.Client.Mailboxes.ListAsync(Account)).EmailAccounts!.Single();
    }

    private static SecureString Secret(string text) => new NetworkCredential(string.Empty, text).SecurePassword;
}
