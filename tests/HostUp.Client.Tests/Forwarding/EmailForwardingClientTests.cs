using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;

namespace HostUp.Client.Tests.Forwarding;

/// <summary>Forwarding over real sockets; what the sandbox does not answer with is read from memory.</summary>
public sealed class EmailForwardingClientTests
{
    private const string Domain = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/domains/" + Domain + "/email-forwarding";

    [Fact]
    public async Task Forwarding_is_read_forced_on_filled_and_switched_off()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        EmailForwardingClient client = sandbox.Client.EmailForwarding;

        EmailForwarding off = await client.ReadAsync(Domain, "EXAMPLE.com");
        Assert.Equal(("example.com", Domain, false, "disabled", 200, 0), (off.Domain, off.DomainId, off.Enabled, off.IntegrationStatus, off.MaxRules, off.RuleCount));
        Assert.Equal("10 mail.example.com, 20 mail2.example.com", off.ExistingMxRecords!.ToString());
        ForeignMxRecord first = off.ExistingMxRecords[0];
        Assert.Equal((10, "mail.example.com"), (first.Priority, first.Value));
        Assert.NotNull(off.Reason);
        Assert.False(off.IsOn);

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => client.SetEnabledAsync(Domain, true));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("""{"enabled":true}""", sandbox.LastRequest.Body);

        EmailForwarding on = await client.SetEnabledAsync(Domain, true, force: true);
        Assert.Equal("""{"enabled":true,"force":true}""", sandbox.LastRequest.Body);
        Assert.True(on.IsOn);
        Assert.Null(on.ExistingMxRecords);
        Assert.Equal(Domain, on.Domain);

        EmailForwarding filled = await client.AddAsync(Domain, "info@example.com", ["a@example.net", "b@nowhere.invalid"], "example.com");
        JsonCompare.Same("""{"source":"info@example.com","destinations":["a@example.net","b@nowhere.invalid"]}""", sandbox.LastRequest.Body);
        EmailForwardingRule rule = Assert.Single(filled.Rules!);
        Assert.Equal(("example.com", Domain, "info@example.com", "a@example.net", true, 0), (rule.Domain, rule.DomainId, rule.Email, rule.Destination, rule.IsEnabled, rule.Priority));
        Assert.Null(rule.Name);
        Assert.Equal("info@example.com -> a@example.net", rule.ToString());
        Assert.True(EmailForwardingRuleId.IsWellFormed(rule.Id));
        Assert.Equal(["a@example.net (pending)", "b@nowhere.invalid (pending)"], filled.Destinations!.Select(static destination => destination.ToString()));
        Assert.All(filled.Destinations!, static destination => Assert.Equal((true, "pending"), (destination.IsWaiting, destination.VerificationStatus)));
        Assert.Equal("createOutcome", Assert.Single(filled.GetAdditionalData()).Key);

        await client.RemoveRuleAsync(Domain, rule.Id!);
        Assert.Equal(("DELETE", "/api/v2" + Path + "/" + rule.Id, null), (sandbox.LastRequest.Method, sandbox.LastRequest.PathAndQuery, sandbox.LastRequest.Body));
        await Assert.ThrowsAsync<HostUpApiException>(() => client.RemoveRuleAsync(Domain, rule.Id!));

        EmailForwarding ended = await client.SetEnabledAsync(Domain, false);
        Assert.Equal("""{"enabled":false}""", sandbox.LastRequest.Body);
        Assert.Equal(Domain + ": disabled", ended.ToString());
    }

    [Theory]
    [InlineData("Info+nyhet@Räksmörgås.example", "Info+nyhet@xn--rksmrgs-5wao1o.example", "Info+nyhet@räksmörgås.example")]
    [InlineData("åsa@räksmörgås.example", "åsa@xn--rksmrgs-5wao1o.example", "åsa@räksmörgås.example")]
    [InlineData("å.ä+ö@xn--rksmrgs-5wao1o.example", "å.ä+ö@xn--rksmrgs-5wao1o.example", "å.ä+ö@räksmörgås.example")]
    public async Task Addresses_are_sent_in_Punycode_and_shown_as_people_write_them(string typed, string sent, string shown)
    {
        await using WireServer server = await WireServer.StartAsync(
            $$"""{"enabled":true,"rules":[{"id":"ef_1","email":"{{sent}}","destination":"{{sent}}"}],"destinations":[{"id":"efd_1","email":"{{sent}}"}]}""", 201);

        EmailForwarding state = await server.Client.EmailForwarding.AddAsync(Domain, typed, [typed], "räksmörgås.example");

        JsonCompare.Same($$"""{"source":"{{sent}}","destinations":["{{sent}}"]}""", server.Request.Body!);
        EmailForwardingRule rule = Assert.Single(state.Rules!);
        Assert.Equal((shown, shown, "räksmörgås.example"), (rule.Email, rule.Destination, rule.Domain));
        ForwardingDestination destination = Assert.Single(state.Destinations!);
        Assert.Equal(shown, destination.Email);
        Assert.False(destination.IsWaiting);
        Assert.True(MailAddress.IsSame(typed, rule.Email));
    }

    [Theory]
    [InlineData("forward", "b@example.net", """{"action":"forward","forwardTo":"b@example.net"}""", "forward", "forward b@example.net")]
    [InlineData("Drop", null, """{"action":"drop"}""", "drop", "drop")]
    [InlineData("fail", null, """{"action":"fail"}""", "disabled", "disabled")]
    [InlineData("disabled", null, """{"action":"fail"}""", "disabled", "disabled")]
    public async Task Other_addresses_have_the_words_of_both_sides(string action, string? destination, string sent, string shown, string text)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        await sandbox.Client.EmailForwarding.SetEnabledAsync(Domain, true, force: true);

        EmailCatchAll saved = await sandbox.Client.EmailForwarding.SetCatchAllAsync(Domain, action, destination, "example.com");

        JsonCompare.Same(sent, sandbox.LastRequest.Body);
        Assert.Equal((shown, destination, "example.com", Domain, text), (saved.Action, saved.Destination, saved.Domain, saved.DomainId, saved.ToString()));
    }

    // Some pages say fail where others say disabled, and forwardTo where others say destination.
    [Theory]
    [InlineData("""{"action":"fail"}""", "fail", null)]
    [InlineData("""{"action":"disable","destination":null}""", "disabled", null)]
    [InlineData("""{"action":"forward","forwardTo":"B@EXAMPLE.net"}""", "forward", "b@example.net")]
    public async Task Both_editions_of_other_addresses_are_read(string answer, string action, string? destination)
    {
        using InMemoryApi api = InMemoryApi.Answering(answer);
        EmailCatchAll saved = await api.Client.EmailForwarding.SetCatchAllAsync(Domain, action, destination);
        Assert.Equal(destination is null ? "disabled" : "forward", saved.Action);
        Assert.Equal(destination, saved.Destination?.ToLowerInvariant());
        Assert.Contains(answer.Split('"')[3], saved.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action":"drop","destination":null}""")]
    [InlineData("""{"action":"forward","destination":"other@example.net"}""")]
    [InlineData("{}")]
    public async Task An_answer_that_says_something_else_is_no_success(string answer)
    {
        using InMemoryApi api = InMemoryApi.Answering(answer);
        HostUpApiException other = await Assert.ThrowsAsync<HostUpApiException>(
            () => api.Client.EmailForwarding.SetCatchAllAsync(Domain, "forward", "b@example.net"));
        Assert.Equal(ApiFailure.UnexpectedResponse, other.Failure);
    }

    // HostUp names the member and does not show it.
    [Theory]
    [InlineData("""["mail.example.com","20 mx.example.net."]""", "mail.example.com, 20 mx.example.net")]
    [InlineData("""[{"content":"mail.example.com","prio":5},{"exchange":"xn--rksmrgs-5wao1o.example","preference":"7"}]""", "5 mail.example.com, 7 räksmörgås.example")]
    [InlineData("""[{"name":"@","ttl":3600}]""", "name=@; ttl=3600")]
    [InlineData("[]", "")]
    public async Task Records_in_the_way_are_read_in_any_form(string records, string text)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"enabled":false,"existingMxRecords":{{records}}}""");
        EmailForwarding state = await api.Client.EmailForwarding.ReadAsync(Domain);
        Assert.Equal(text, state.ExistingMxRecords!.ToString());
        JsonCompare.Same($$"""{"existingMxRecords":{{records}}}""", "{" + state.ToJson()[state.ToJson().IndexOf("\"existingMxRecords\"", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Records_that_the_state_does_not_have_are_those_of_the_zone()
    {
        using var api = new InMemoryApi(static request => InMemoryApi.Response(request.Target.EndsWith("/dns", StringComparison.Ordinal)
            ? """
              {"zone":{"id":"zone_1","name":"example.com"},"records":[
                {"id":"drr_1","type":"MX","name":"example.com","value":"mail.example.com","priority":10},
                {"id":"drr_2","type":"MX","name":"sub.example.com","value":"other.example.com","priority":10},
                {"id":"drr_3","type":"A","name":"example.com","value":"192.0.2.1"}]}
              """
            : """{"enabled":false,"integrationStatus":"disabled"}"""));
        EmailForwarding state = await api.Client.EmailForwarding.ReadAsync(Domain);
        Assert.Null(state.ExistingMxRecords);
        Assert.Equal("10 mail.example.com", Assert.Single(await api.Client.EmailForwarding.FindForeignMxAsync(state, default)).ToString());
    }

    [Theory]
    [InlineData("""{"enabled":true,"integrationStatus":"disabled"}""", false)]
    [InlineData("""{"enabled":false,"integrationStatus":"enabled"}""", true)]
    [InlineData("""{"enabled":true}""", true)]
    [InlineData("{}", false)]
    public async Task What_HostUp_goes_by_is_the_integration(string answer, bool isOn)
    {
        using InMemoryApi api = InMemoryApi.Answering(answer);
        Assert.Equal(isOn, (await api.Client.EmailForwarding.ReadAsync(Domain)).IsOn);
    }

    [Fact]
    public async Task Nothing_is_sent_that_cannot_be()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        EmailForwardingClient client = api.Client.EmailForwarding;
        await Assert.ThrowsAsync<ArgumentException>(() => client.ReadAsync("example.com"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Domain, "info", ["a@example.net"]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Domain, "info@example.com", []));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Domain, "info@example.com", ["nonsense"]));
        await Assert.ThrowsAsync<ArgumentException>(
            () => client.AddAsync(Domain, "info@example.com", [.. Enumerable.Range(0, EmailForwardingClient.MostDestinations + 1).Select(static i => $"a{i}@example.net")]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.AddAsync(Domain, "info@example.com", null!));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SetEnabledAsync(Domain, enabled: false, force: true));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveRuleAsync(Domain, "../" + Domain));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SetCatchAllAsync(Domain, "forward"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SetCatchAllAsync(Domain, "drop", "a@example.net"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SetCatchAllAsync(Domain, "bounce"));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("""{"enabled":true,"rules":[null]}""")]
    [InlineData("""{"enabled":true,"destinations":[null]}""")]
    public async Task A_list_has_no_holes(string answer)
    {
        using InMemoryApi api = InMemoryApi.Answering(answer);
        HostUpApiException hole = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.EmailForwarding.ReadAsync(Domain));
        Assert.Equal(ApiFailure.UnexpectedResponse, hole.Failure);
    }

    // With force it deletes what is in the way: an answer that is lost is not asked for again.
    [Fact]
    public async Task Switching_is_sent_once_and_removing_again()
    {
        using var api = new InMemoryApi(
            request => InMemoryApi.Response("{}", request.Method == "DELETE" ? 404 : 503),
            static options => options.MaxRetryCount = 2);
        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.EmailForwarding.SetEnabledAsync(Domain, true, force: true));
        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        Assert.Single(api.Requests);

        int answers = 0;
        using var lost = new InMemoryApi(
            _ => ++answers == 1
                ? InMemoryApi.Response("{}", 503, "application/json", ("Retry-After", "0"))
                : InMemoryApi.Response("""{"status":404,"code":"not_found","detail":"Gone."}""", 404, "application/problem+json"),
            static options => options.MaxRetryCount = 2);
        await lost.Client.EmailForwarding.RemoveRuleAsync(Domain, "ef_1");
        Assert.Equal(2, lost.Requests.Count);
    }
}
