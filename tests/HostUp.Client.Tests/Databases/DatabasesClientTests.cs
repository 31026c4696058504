using System;
using System.Linq;
using System.Net;
using System.Security;
using System.Threading.Tasks;
using HostUp.Client.Databases;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Databases;

/// <summary>Databases and their users over real sockets.</summary>
public sealed class DatabasesClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Named = "acct_01hxb7n2q4r8s1t5v9w3x6y0z2";
    private const string Users = "/api/v2/shared-hosting/" + Account + "/database-users";
    private const string Canary = "C4nary-Secret-Pass";

    [Theory]
    [InlineData(Account, "abcde_wp_example", "example_user")]
    [InlineData(Named, "kundport_wp", "kundport_wp")]
    public async Task Both_shapes_of_the_list_are_read(string account, string name, string user)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingDatabase database = Assert.Single(await sandbox.Client.Databases.ListAsync(account));

        Assert.EndsWith("/databases", sandbox.LastRequest.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal((name, account, "utf8mb4_unicode_ci", user), (database.Name, database.AccountId, database.Collation, database.Users!.Single()));
        Assert.True(database.SizeMb > 0);
        Assert.StartsWith("db_", database.Id, StringComparison.Ordinal);
        Assert.Equal(name, database.ToString());
    }

    [Fact]
    public async Task A_list_that_goes_on_is_followed_to_its_end_and_one_without_either_member_is_no_list()
    {
        using var api = new InMemoryApi(request => InMemoryApi.Response(request.Target.EndsWith("?cursor=c1", StringComparison.Ordinal)
            ? """{"data":[{"name":"b"}],"hasMore":false,"nextCursor":null}"""
            : """{"data":[{"name":"a"}],"hasMore":true,"nextCursor":"c1"}"""));
        Assert.Equal(["a", "b"], (await api.Client.Databases.ListAsync(Account)).Select(database => database.Name!));

        using var none = InMemoryApi.Answering("""{"databases":[]}""");
        Assert.Empty(await none.Client.Databases.ListAsync(Account));
        using var broken = InMemoryApi.Answering("""{"maxDatabases":10}""");
        Assert.Equal(ApiFailure.UnexpectedResponse, (await Assert.ThrowsAsync<HostUpApiException>(() => broken.Client.Databases.ListAsync(Account))).Failure);
    }

    [Fact]
    public async Task A_user_is_made_let_in_and_removed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DatabaseUsersClient client = sandbox.Client.DatabaseUsers;

        DatabaseUser made = await client.AddAsync(Account, "report", Secret(Canary));
        Assert.Equal("POST " + Users, sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"username":"report","password":"C4nary-Secret-Pass"}""", sandbox.LastRequest.Body);
        Assert.Equal(("report", "localhost", Account), (made.Username, made.Host, made.AccountId));
        Assert.Equal("report", made.ToString());
        Assert.StartsWith("dbu_", made.Id, StringComparison.Ordinal);

        DatabasePrivileges granted = await client.GrantAsync(Account, made.Id!, "abcde_wp_example", ["select", "Insert"]);
        Assert.Equal("POST " + Users + "/" + made.Id + "/privileges", sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"database":"abcde_wp_example","privileges":["SELECT","INSERT"]}""", sandbox.LastRequest.Body);
        Assert.Equal(("abcde_wp_example", "report", Account), (granted.Database, granted.Username, granted.AccountId));
        Assert.Equal("report on abcde_wp_example: SELECT, INSERT", granted.ToString());
        Assert.Equal(["SELECT", "INSERT"], granted.Privileges!);
        Assert.Contains("report", Assert.Single(await sandbox.Client.Databases.ListAsync(Account)).Users!);

        await client.RemoveAsync(Account, "report");
        Assert.Equal("DELETE " + Users + "/report", sandbox.LastRequest.ToString());
        Assert.DoesNotContain(await client.ListAsync(Account), user => user.Username == "report");
    }

    [Theory]
    [InlineData("", 204)]
    [InlineData("""{"granted":true}""", 200)]
    public async Task What_the_answer_to_a_grant_leaves_out_is_what_was_sent(string answer, int status)
    {
        using var api = InMemoryApi.Answering(answer, status);

        DatabasePrivileges granted = await api.Client.DatabaseUsers.GrantAsync(Account, "app", "db", ["all privileges"]);

        Assert.Equal("app on db: ALL PRIVILEGES", granted.ToString());
        Assert.Equal(status == 200, granted.GetAdditionalData().ContainsKey("granted"));
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("åsa+x@%", "%C3%A5sa%2Bx%40%25")]
    public async Task A_name_is_escaped_in_the_path(string name, string escaped)
    {
        await using WireServer server = await WireServer.StartAsync(string.Empty, 204);

        await server.Client.DatabaseUsers.RemoveAsync(Account, name);

        Assert.EndsWith("/database-users/" + escaped, server.Request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_shown_to_no_observer()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var seen = new Observed();

        await sandbox.Client.WithObserver(seen).DatabaseUsers.AddAsync(Account, "report", Secret(Canary));

        Assert.Contains("[redacted]", Assert.Single(seen.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_right_is_not_sent()
    {
        using var api = InMemoryApi.Answering("{}");
        DatabaseUsersClient client = api.Client.DatabaseUsers;

        foreach (string name in new[] { "", "a b", "a-b", "åsa", new string('x', 65) })
        {
            Assert.False(DatabaseUsersClient.IsUsername(name));
            await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Account, name, Secret(Canary)));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Account, "app", new SecureString()));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GrantAsync(Account, "app", "db", []));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GrantAsync(Account, "app", " ", ["SELECT"]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveAsync(Account, ""));
        Assert.Empty(api.Requests);
    }

    private static SecureString Secret(string text) => new NetworkCredential(string.Empty, text).SecurePassword;
}
