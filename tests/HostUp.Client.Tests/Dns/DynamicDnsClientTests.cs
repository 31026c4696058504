using System;
using System.Collections.Generic;
using System.Net;
using System.Security;
using System.Threading.Tasks;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Dns;

/// <summary>Dynamic DNS over real sockets: its tokens are secrets.</summary>
public sealed class DynamicDnsClientTests
{
    private const string Domain = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task A_host_name_is_added_switched_off_and_deleted()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DynamicDnsClient client = sandbox.Client.DynamicDns;

        DynamicDns added = await client.AddAsync(Domain, "Office.example.com", "aaaa", "example.com");
        JsonCompare.Same("""{"hostname":"office.example.com","recordType":"AAAA"}""", sandbox.LastRequest.Body);
        Assert.Equal(("example.com", "office.example.com", "AAAA", true, Domain, 0), (added.Domain, added.Hostname, added.RecordType, added.Enabled, added.DomainId, added.UpdateCount));
        Assert.Equal("office.example.com (AAAA)", added.ToString());
        Assert.True(DynamicDnsId.IsWellFormed(added.Id));
        Assert.Null(added.LastIp);
        Assert.Null(added.LastUpdatedAt);
        Assert.Equal(added.CreatedAt, added.UpdatedAt);

        DynamicDns off = await client.SetEnabledAsync(Domain, added.Id!, false);
        JsonCompare.Same("""{"enabled":false}""", sandbox.LastRequest.Body);
        Assert.False(off.Enabled);
        Assert.Empty(await client.ListLogAsync(Domain, added.Id!));

        DynamicDnsStatus status = await client.ReadAsync(Domain, "example.com");
        Assert.Equal(2, status.Configs!.Count);
        Assert.True(status.Available);
        Assert.Null(status.Reason);
        Assert.True(status.Actions!.CanManage!.Allowed);
        Assert.True(status.Actions.CanEnable!.Allowed);
        Assert.True(status.Actions.CanUpdateToken!.Allowed);

        await client.RemoveAsync(Domain, added.Id!);
        Assert.Single((await client.ReadAsync(Domain)).Configs!);
        HostUpApiException gone = await Assert.ThrowsAsync<HostUpApiException>(() => client.RemoveAsync(Domain, added.Id!));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_token_is_given_as_a_secret_and_shown_nowhere()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var seen = new Observed();

        DynamicDns config = Assert.Single((await sandbox.Client.WithObserver(seen).DynamicDns.ReadAsync(Domain)).Configs!);

        Assert.True(config.HasToken);
        string token = Reveal(config.GetToken()!);
        Assert.Matches("^[0-9a-f]{64}$", token);
        string url = Reveal(config.GetUpdateUrl()!);
        Assert.EndsWith("/api/dyndns/update?hostname=home.example.com&token=" + token, url, StringComparison.Ordinal);
        Assert.DoesNotContain(token, config.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, config.ToString(), StringComparison.Ordinal);
        Assert.Empty(config.GetAdditionalData());
        Assert.All(seen.Responses, response => Assert.DoesNotContain(token, response.Body ?? string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_only_reads_gets_no_token()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(scopes: ["read:domains"]);

        DynamicDns config = Assert.Single((await sandbox.Client.DynamicDns.ReadAsync(Domain)).Configs!);

        Assert.False(config.HasToken);
        Assert.Null(config.GetToken());
        Assert.Null(config.GetUpdateUrl());
    }

    [Fact]
    public async Task A_host_name_is_found_by_its_name_and_type()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DynamicDnsClient client = sandbox.Client.DynamicDns;

        DynamicDns found = await client.FindAsync(Domain, "HOME.example.com.", domain: "example.com");
        Assert.Equal(("home.example.com", "example.com"), (found.Hostname, found.Domain));

        DynamicDns second = await client.AddAsync(Domain, "home.example.com", "AAAA");
        HostUpApiException several = await Assert.ThrowsAsync<HostUpApiException>(() => client.FindAsync(Domain, "home.example.com"));
        Assert.Equal(ApiFailure.NameAmbiguous, several.Failure);
        Assert.Equal([found.Id!, second.Id!], several.Candidates);
        Assert.Contains($"{second.Id} (AAAA)", several.Message, StringComparison.Ordinal);
        Assert.Equal(second.Id, (await client.FindAsync(Domain, "home.example.com", "aaaa")).Id);

        HostUpApiException none = await Assert.ThrowsAsync<HostUpApiException>(() => client.FindAsync(Domain, "hmoe.example.com"));
        Assert.Equal(ApiFailure.NameNotFound, none.Failure);
        Assert.Equal(["home.example.com"], none.Candidates);
        Assert.Contains("home.example.com", none.Message, StringComparison.Ordinal);
        Assert.Empty((await Assert.ThrowsAsync<HostUpApiException>(() => client.FindAsync(Domain, "warehouse-17.example.com"))).Candidates);
    }

    // HostUp's page of the change does not show what it answers.
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"enabled":false}""")]
    public async Task A_change_that_is_answered_with_little_is_read(string answer)
    {
        const string Listed = """{"available":true,"configs":[{"id":"ddns_1","hostname":"a.se","recordType":"A","token":"t1"},{"id":"ddns_2","hostname":"b.se","recordType":"A","token":"t2","enabled":false}]}""";
        using var api = new InMemoryApi(request => InMemoryApi.Response(request.Method == "PATCH" ? answer : Listed));

        DynamicDns changed = await api.Client.DynamicDns.SetEnabledAsync("dom_1", "ddns_2", false, "b.se");
        Assert.Equal(("b.se", false, "b.se", "dom_1", true), (changed.Hostname, changed.Enabled, changed.Domain, changed.DomainId, changed.HasToken));
        Assert.Equal(2, api.Requests.Count);

        DynamicDns unlisted = await api.Client.DynamicDns.SetEnabledAsync("dom_1", "ddns_3", true);
        Assert.Equal(("ddns_3", true, null), (unlisted.Id, unlisted.Enabled, unlisted.Hostname));
    }

    [Fact]
    public async Task The_token_is_in_no_member_that_HostUp_may_add()
    {
        using InMemoryApi api = InMemoryApi.Answering("""
            {"configs":[{"id":"ddns_1","hostname":"a.se","token":"0123456789abcdef","updateUrl":"https://x/?token=0123456789ABCDEF","nested":{"a":["0123456789abcdef"]},"note":"kept"}]}
            """);

        DynamicDns config = Assert.Single((await api.Client.DynamicDns.ReadAsync("dom_1")).Configs!);

        Assert.Equal("note", Assert.Single(config.GetAdditionalData()).Key);
        Assert.DoesNotContain("0123456789abcdef", config.ToJson(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("kept", config.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_what_came()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        IReadOnlyList<DynamicDnsUpdate> log = await sandbox.Client.DynamicDns.ListLogAsync(Domain, "ddns_01hxa3b4c5d6e7f8g9h0j1k2m3", "home.example.com");

        DynamicDnsUpdate update = Assert.Single(log);
        Assert.Equal(("success", "203.0.113.40", "203.0.113.45", "198.51.100.22"), (update.Status, update.OldIp, update.NewIp, update.SourceIp));
        Assert.Equal(("ddclient/3.11.2", "home.example.com"), (update.UserAgent, update.Hostname));
        Assert.NotNull(update.CreatedAt);
        Assert.Null(update.ErrorMessage);
        Assert.Equal("success 203.0.113.45", update.ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.DynamicDns.ListLogAsync(Domain, "home.example.com"));
    }

    private static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;
}
