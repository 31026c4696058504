using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Wire;

/// <summary>The client on the sandbox: what the one promises of long work, orders and commits, the other can prove.</summary>
public sealed class ClientTests
{
    private const string Order = """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}],"attemptKey":"order_attempt_1"}""";

    [Theory]
    [InlineData(SandboxScenario.Default)]
    [InlineData(SandboxScenario.Flaky)]
    public async Task Long_work_is_waited_for(SandboxScenario scenario)
    {
        SandboxAccount account = Account(scenario, out SkippingClock clock);
        using HostUpClient client = Client(account, clock);
        var accepted = (FreeFormObject)(await client.Api.SendAsync(HttpMethod.Post, "domains/availability", null, """{"names":["ett.se","hostup.se"]}"""))!;
        var operation = (FreeFormObject)accepted["operation"]!;

        HostUpOperation done = await client.Operations.WaitAsync(HostUpOperation.At((string)operation["pollUrl"]!), TimeSpan.FromMinutes(5));

        Assert.True(done.IsCompleted);
        object?[] data = Assert.IsAssignableFrom<object?[]>(done.Result);
        Assert.Equal(["available", "unavailable"], data.Select(item => (string?)((FreeFormObject)item!)["state"]));
    }

    [Fact]
    public async Task Long_work_outside_v2_is_waited_for_and_its_failure_is_an_error()
    {
        SandboxAccount account = Account(SandboxScenario.Default, out SkippingClock clock);
        using HostUpClient client = Client(account, clock);
        HostUpOperation done = await client.Operations.WaitAsync(HostUpOperation.At(account.StartJob(polls: 4)), TimeSpan.FromMinutes(5));
        Assert.True(done.IsCompleted);
        Assert.Equal(5, account.RequestLog.Count);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => client.Operations.WaitAsync(HostUpOperation.At(account.StartJob(succeeds: false)), TimeSpan.FromMinutes(5)));
        Assert.Equal(ApiFailure.OperationFailed, error.Failure);
        Assert.Contains("The work failed.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_is_sent_again_with_its_key_and_made_once()
    {
        SandboxAccount account = Account(SandboxScenario.Default, out SkippingClock clock);
        using HostUpClient client = Client(account, clock);
        int posts = 0;
        account.Faults = request => request.Method == "POST" && posts++ == 0 ? SandboxFault.ConnectionLost.AfterChange() : null;

        var order = (FreeFormObject)(await client.Api.SendAsync(HttpMethod.Post, "orders", null, Order))!;

        Assert.Equal(2, posts);
        var list = (FreeFormObject)(await client.Api.SendAsync(HttpMethod.Get, "orders"))!;
        var orders = ((object?[])list["data"]!).Cast<FreeFormObject>().ToArray();
        Assert.Equal(order["id"], orders[0]["id"]);

        // Three of them are of before.
        Assert.Equal(4, orders.Length);
    }

    [Fact]
    public async Task A_commit_that_may_have_arrived_is_not_sent_again()
    {
        SandboxAccount account = Account(SandboxScenario.Default, out SkippingClock clock);
        using HostUpClient client = Client(account, clock);
        int posts = 0;
        account.Faults = request => request.Method != "POST" ? null
            : posts++ == 0 ? SandboxFault.RateLimit() : SandboxFault.ConnectionLost.AfterChange();

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => client.Api.SendAsync(
            HttpMethod.Post,
            "shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade",
            null,
            """{"productSlug":"webbhotell-business"}"""));

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.Equal(2, posts);
        HostUp.Client.Hosting.HostingAccountDetail details = await client.HostingAccounts.GetDetailAsync(SandboxCaller.SampleId);
        Assert.Equal("Webbhotell Business", details.Name);
    }

    private static SandboxAccount Account(SandboxScenario scenario, out SkippingClock clock)
    {
        clock = new SkippingClock(new ManualTimeProvider(), TimeSpan.FromSeconds(10));
        return new SandboxAccount(scenario, clock);
    }

    private static HostUpClient Client(SandboxAccount account, TimeProvider clock) => new(new HostUpClientOptions
    {
        BaseUri = SandboxAccount.BaseUri,
        ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
        TimeProvider = clock,
        PrimaryHandler = () => new SandboxHandler(account),
    });
}
