using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Mail;
using HostUp.Testing;

namespace HostUp.Client.Tests.Mail;

/// <summary>Forwarders: what is removed is always named, whatever the edition of HostUp's page.</summary>
public sealed class ForwardersClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/shared-hosting/" + Account + "/email-forwarders";

    [Fact]
    public async Task The_list_has_where_mail_goes_and_what_is_swallowed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        ForwarderList list = await sandbox.Client.Forwarders.ListAsync(Account, "example.com");

        Assert.Equal("GET " + Path + "?domain=example.com", sandbox.LastRequest.ToString());
        MailForwarder info = list.Forwarders![0];
        Assert.Equal(
            ("efwd_01hxa3b4c5d6e7f8g9h0j1k2m3", "info@example.com", "example.com", "info", Account),
            (info.Id, info.Email, info.Domain, info.LocalPart, info.AccountId));
        Assert.True(ForwarderId.IsWellFormed(info.Id));
        Assert.Equal(["anna@example.net"], info.Destinations!);
        Assert.Equal("forward", info.Action);
        Assert.False(info.Discard);
        Assert.Equal("info@example.com -> anna@example.net", info.ToString());
        Assert.True(list.Forwarders[2].Discard);
        Assert.Equal("noreply@example.com -> (discarded)", list.Forwarders[2].ToString());
        Assert.Null(list.Quota!.Limit);
        Assert.Equal("3", list.Quota.ToString());
        Assert.True(list.Actions!.CanCreate!.Allowed);
        Assert.StartsWith("info@example.com -> ", list.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"forwarders":[{"email":"a@example.com","destinations":[":blackhole:"]}]}""", true)]
    [InlineData("""{"forwarders":[{"email":"a@example.com","destinations":["/dev/null"]}]}""", true)]
    [InlineData("""{"forwarders":[{"email":"a@example.com","action":"DISCARD"}]}""", true)]
    [InlineData("""{"forwarders":[{"email":"a@example.com","destinations":[]}]}""", false)]
    [InlineData("""{"forwarders":[{"email":"a@example.com","destinations":["b@example.com"]}]}""", false)]
    public async Task Both_editions_say_that_mail_is_swallowed(string answer, bool discards)
    {
        using var api = InMemoryApi.Answering(answer);
        Assert.Equal(discards, (await api.Client.Forwarders.ListAsync(Account)).Forwarders!.Single().Discard);
    }

    [Fact]
    public async Task One_is_added_extended_and_removed_by_name()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        ForwardersClient client = sandbox.Client.Forwarders;

        MailForwarder added = await client.AddAsync(Account, "Kontakt@example.com", ["Anna@Example.net", "bo@smörgås.se"]);
        JsonCompare.Same(
            """{"localPart":"Kontakt","domain":"example.com","destinations":["Anna@example.net","bo@xn--smrgs-pra0j.se"]}""", sandbox.LastRequest.Body);
        Assert.Equal(2, added.Destinations!.Count);
        Assert.Equal(3, (await client.AddAsync(Account, "kontakt@example.com", ["cecilia@example.net"])).Destinations!.Count);

        await client.RemoveAsync(Account, "kontakt@example.com", ["anna@example.net"]);
        Assert.Equal("DELETE " + Path + "/kontakt%40example.com", sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"destinations":["anna@example.net"]}""", sandbox.LastRequest.Body);
        MailForwarder left = await client.FindAsync(Account, "kontakt@example.com");
        Assert.Equal(2, left.Destinations!.Count);
        await client.RemoveAsync(Account, left.Id!, [.. left.Destinations]);
        HostUpApiException missing = await Assert.ThrowsAsync<HostUpApiException>(() => client.FindAsync(Account, "kontakt@example.com"));
        Assert.Equal(ApiFailure.NameNotFound, missing.Failure);
    }

    [Fact]
    public async Task What_swallows_is_added_and_removed_as_such()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        MailForwarder added = await sandbox.Client.Forwarders.AddAsync(Account, "utskick@example.com", null);
        JsonCompare.Same("""{"localPart":"utskick","domain":"example.com","action":"discard"}""", sandbox.LastRequest.Body);
        Assert.True(added.Discard);

        await sandbox.Client.Forwarders.RemoveAsync(Account, "utskick@example.com", null);
        JsonCompare.Same("""{"action":"discard"}""", sandbox.LastRequest.Body);
    }

    [Theory]
    [InlineData("a+b@example.com", "a%2Bb%40example.com")]
    [InlineData("a/b@example.com", "a%2Fb%40example.com")]
    [InlineData("åsa@räksmörgås.example", "%C3%A5sa%40xn--rksmrgs-5wao1o.example")]
    [InlineData("efwd_01hxa3b4c5d6e7f8g9h0j1k2m3", "efwd_01hxa3b4c5d6e7f8g9h0j1k2m3")]
    public async Task An_address_is_escaped_in_the_path(string address, string escaped)
    {
        await using WireServer server = await WireServer.StartAsync(string.Empty, 204);

        await server.Client.Forwarders.RemoveAsync(Account, address, ["b@example.com"]);

        Assert.Equal("DELETE", server.Request.Method);
        Assert.EndsWith("/email-forwarders/" + escaped, server.Request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_that_names_nothing()
    {
        using var api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Forwarders.RemoveAsync(Account, "a@example.com", []));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Forwarders.AddAsync(Account, "a@example.com", []));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Forwarders.AddAsync(
            Account, "a@example.com", [.. Enumerable.Range(0, ForwardersClient.MaxDestinations + 1).Select(i => $"b{i}@example.com")]));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task One_that_an_attempt_before_has_removed_is_removed()
    {
        int count = 0;
        using var api = new InMemoryApi(
            _ => count++ == 0
                ? throw new HttpRequestException("lost")
                : InMemoryApi.Response("""{"code":"not_found","status":404}""", 404, "application/problem+json"),
            options =>
            {
                options.MaxRetryCount = 1;
                options.TimeProvider = new SkippingClock(new ManualTimeProvider(), TimeSpan.FromSeconds(10));
            });

        await api.Client.Forwarders.RemoveAsync(Account, "a@example.com", ["b@example.com"]);

        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task An_address_that_is_listed_once_a_destination_has_them_all()
    {
        using var api = InMemoryApi.Answering(
            """{"forwarders":[{"id":"efwd_1","email":"a@example.com","domain":"example.com","destinations":["b@example.net"]},{"id":"efwd_2","email":"a@example.com","domain":"example.com","destinations":["c@example.net"]}]}""");

        MailForwarder found = await api.Client.Forwarders.FindAsync(Account, "a@example.com");

        Assert.Equal(["b@example.net", "c@example.net"], found.Destinations!);
        Assert.Equal("efwd_1", found.Id);
        Assert.Equal(HttpMethod.Get.Method, Assert.Single(api.Requests).Method);
    }
}
