using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Databases;

public sealed class DatabaseTests
{
    private const string Account = "/shared-hosting/" + SandboxCaller.SampleId;
    private const string Users = Account + "/database-users";

    [Fact]
    public async Task The_example_account_answers_as_the_example_and_others_as_the_schema()
    {
        using var caller = new SandboxCaller();
        Assert.Equal(
            """{"data":[{"id":"db_01hxa3b4c5d6e7f8g9h0j1k2m3","name":"abcde_wp_example","collation":"utf8mb4_unicode_ci","sizeMb":128,"users":["example_user"]}],"hasMore":false,"nextCursor":null}""",
            (await caller.GetAsync(Account + "/databases")).Expect(200).Text);
        JsonNode other = (await caller.GetAsync("/shared-hosting/acct_01hxb7n2q4r8s1t5v9w3x6y0z2/databases")).Expect(200).Json;
        Assert.Equal(["databases", "maxDatabases"], other.AsObject().Select(member => member.Key));
        Assert.Equal(50, (int)other["maxDatabases"]!);
    }

    [Fact]
    public async Task A_user_is_made_let_in_and_removed()
    {
        using var caller = new SandboxCaller();
        Assert.Equal("""{"id":"dbu_01hxa3b4c5d6e7f8g9h0j1k2m3","username":"appuser","host":"localhost"}""",
            (await caller.GetAsync(Users)).Expect(200).Json["databaseUsers"]![0]!.ToJsonString());
        Reply made = (await caller.SendAsync("POST", Users, """{"username":"report","password":"Hav7-Bergen-Tak"}""")).Expect(201);
        Assert.Equal(["id", "username", "host"], made.Json.AsObject().Select(member => member.Key));
        Assert.Equal("conflict", (await caller.SendAsync("POST", Users, """{"username":"report","password":"Hav7-Bergen-Tak"}""")).Expect(409).Code);
        Reply granted = (await caller.SendAsync("POST", Users + "/report/privileges", """{"database":"abcde_wp_example","privileges":["select","ALL PRIVILEGES"]}""")).Expect(200);
        Assert.Equal("""{"database":"abcde_wp_example","username":"report","privileges":["ALL PRIVILEGES"]}""", granted.Text);
        Assert.Equal(2, (await caller.GetAsync(Account + "/databases")).Json["data"]![0]!["users"]!.AsArray().Count);
        Assert.Equal(204, (await caller.SendAsync("DELETE", Users + "/" + made.Json["id"])).Status);
        Assert.Single((await caller.GetAsync(Account + "/databases")).Json["data"]![0]!["users"]!.AsArray());
        (await caller.SendAsync("DELETE", Users + "/report")).Expect(404);
    }

    [Theory]
    [InlineData("{}", "/username missing_required", "/password missing_required")]
    [InlineData("""{"username":"a-b","password":"Hav7-Bergen-Tak"}""", "/username invalid_value")]
    [InlineData("""{"username":"ab","password":"kort"}""", "/password invalid_value")]
    [InlineData("""{"username":"ab","password":"Hav7-Bergen-Tak","host":"%"}""", "/host unknown_field")]
    public async Task What_is_wrong_with_a_user_is_told(string body, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Users, body)).ExpectInvalid(errors);
    }

    [Theory]
    [InlineData("""{"database":"nosuch","privileges":["SELECT"]}""", "/database invalid_value")]
    [InlineData("""{"database":"abcde_wp_example","privileges":["EVERYTHING"]}""", "/privileges invalid_value")]
    [InlineData("""{"database":"abcde_wp_example","privileges":[]}""", "/privileges invalid_value")]
    [InlineData("""{"database":"abcde_wp_example"}""", "/privileges missing_required")]
    public async Task What_is_wrong_with_a_grant_is_told(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Users + "/appuser/privileges", body)).ExpectInvalid(error);
    }
}
