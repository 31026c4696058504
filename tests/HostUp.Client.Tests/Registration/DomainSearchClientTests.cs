using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Registration;

/// <summary>Which names are free, and what they cost: over real sockets, and where the answers are HostUp's to choose, in memory.</summary>
public sealed class DomainSearchClientTests
{
    // What a public client has of the live API.
    private const string Fixture =
        """{"name":"xn--smrgs-pra0j.se","state":"available","unknownReason":null,"available":true,"reason":null,"actions":{"canRegister":{"allowed":true,"reason":null},"canTransfer":{"allowed":false,"reason":"reg only"}},"billing":{"amount":120,"currencyCode":"SEK","billingCycle":"annually"},"currencyCode":"SEK","premium":false,"requiresRegistrarFeeAcceptance":false,"eppRequired":true,"renewalAmount":119,"supportedRegisterYears":[1,2,3,5],"supportedTransferYears":[1],"existingDomainId":null,"registryRequirements":{"registration":[{"key":"acceptedTerms","required":true,"acceptedTermsKey":"se_registration_terms"}],"transfer":[{"key":"eppCode","label":"Authorization code","required":true,"appliesTo":"transfer"}],"countryEligibility":{"required":true,"allowedCountryCodes":["SE","NO"],"reason":"EEA"}}}""";

    private const string Product =
        """{"tld":".se","register":{"amount":99,"currencyCode":"SEK"},"renew":169,"transfer":null,"redemption":0,"billing":{"amount":99,"currencyCode":"SEK","billingCycle":"annually"},"domainPricing":[{"years":1,"register":{"amount":99,"currencyCode":"SEK"},"renew":{"amount":169,"currencyCode":"SEK"}},{"years":2,"register":{"amount":268,"currencyCode":"SEK","was":300}}],"registryRequirements":{"registration":[{"key":"phoneNumber","required":true},{"key":"acceptedTerms","acceptedTermsKey":"a"},{"key":"acceptedTerms","acceptedTermsKey":"a"}],"transfer":[]}}""";

    [Fact]
    public async Task A_name_is_asked_for_and_read_with_all_that_clients_have_seen()
    {
        using InMemoryApi api = InMemoryApi.Answering(Fixture);

        DomainAvailability name = await api.Client.DomainSearch.CheckAsync("Smörgås.SE");

        Assert.EndsWith("/domains/availability?name=xn--smrgs-pra0j.se", api.Requests[0].Uri, StringComparison.Ordinal);
        Assert.Equal(("smörgås.se", true, "available"), (name.Name, name.Available, name.State));
        Assert.Equal((120m, 119m, "SEK"), (name.Amount, name.RenewalAmount, name.CurrencyCode));
        Assert.Equal((false, false, true), (name.Premium, name.RequiresRegistrarFeeAcceptance, name.EppRequired));
        Assert.Equal("annually", name.Billing!.BillingCycle);
        Assert.Equal([1, 2, 3, 5], name.SupportedRegisterYears!);
        Assert.Equal([1], name.SupportedTransferYears!);
        Assert.Equal("register: allowed; transfer: reg only", name.Actions!.ToString());
        Assert.True(name.Actions.CanRegister!.Allowed);
        Assert.False(name.Actions.CanTransfer!.Allowed);
        Assert.Equal((null, null, null), (name.Reason, name.UnknownReason, name.ExistingDomainId));
        RegistryRequirements asks = name.RegistryRequirements!;
        Assert.Equal(["se_registration_terms"], asks.GetTerms(isTransfer: false));
        Assert.Empty(asks.GetTerms(isTransfer: true));
        Assert.Equal("acceptedTerms (se_registration_terms)", asks.ToString());
        RegistryRequirement code = Assert.Single(asks.Transfer!);
        Assert.Equal(("eppCode", "Authorization code", true, "transfer"), (code.Key, code.Label, code.Required, code.AppliesTo));
        Assert.Equal((null, null, null, null, null, null), (code.AcceptedTermsKey, code.RegistrantType, code.Reason, code.AlternativeRequirementKey, code.AllowedCountryCodes, code.AllowedRegistrantTypes));
        Assert.Equal((true, "SE, NO", "EEA"), (asks.CountryEligibility!.Required, asks.CountryEligibility.ToString(), asks.CountryEligibility.Reason));
        Assert.Equal("smörgås.se: available, 120.00 SEK", name.ToString());
    }

    // "unknown" is not "taken", and never free; nor is a state that is newer than this client.
    [Theory]
    [InlineData("""{"state":"available","available":true}""", true)]
    [InlineData("""{"available":true}""", true)]
    [InlineData("""{"available":false}""", false)]
    [InlineData("""{"state":"available"}""", null)]
    [InlineData("""{"state":"available","available":false}""", false)]
    [InlineData("""{"state":"unavailable","available":true}""", false)]
    [InlineData("""{"state":"already_owned","available":true}""", false)]
    [InlineData("""{"state":"invalid"}""", false)]
    [InlineData("""{"state":"unknown","available":true,"unknownReason":"upstream_timeout"}""", null)]
    [InlineData("""{"state":"checking","available":true}""", null)]
    [InlineData("""{"state":"reserved","available":true}""", null)]
    [InlineData("{}", null)]
    public async Task A_name_is_free_only_when_HostUp_says_so_outright(string json, bool? available)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        Assert.Equal(available, (await api.Client.DomainSearch.CheckAsync("a.se")).Available);
    }

    [Fact]
    public async Task A_small_question_is_answered_at_once()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        DomainCheck check = await sandbox.Client.DomainSearch.StartAsync(["ny-butik.se", "NY-BUTIK.com"]);

        Assert.Equal("POST /api/v2/domains/availability", Assert.Single(sandbox.Requests).ToString());
        JsonCompare.Same("""{"names":["ny-butik.se","ny-butik.com"]}""", sandbox.LastRequest.Body);
        Assert.True(check.IsFinished);
        Assert.Null(check.Operation);
        Assert.Empty(check.Missing);
        Assert.Equal(["ny-butik.se", "ny-butik.com"], check.Found.Select(static name => name.Name));
        Assert.Equal("2 found, 0 missing", check.ToString());
        Assert.Empty((await sandbox.Client.DomainSearch.FollowAsync(check)).Found);
        Assert.Single(sandbox.Requests);
    }

    [Theory]
    [InlineData(SandboxScenario.Default)]
    [InlineData(SandboxScenario.Empty)]
    public async Task A_look_up_in_the_background_is_followed_and_each_name_is_told_once(SandboxScenario scenario)
    {
        var clock = new ManualTimeProvider();
        var waits = new SkippingClock(clock, TimeSpan.FromSeconds(20));
        using HostUpClient client = Client(new SandboxAccount(scenario, clock), waits);
        DomainCheck check = await client.DomainSearch.StartAsync(["ett.se", "hostup.se", "timeout-1.se", "Räksmörgås.se"]);
        Assert.False(check.IsFinished);
        Assert.Equal(4, check.Missing.Count);
        Assert.StartsWith("/api/v2/domains/availability/dcheck_", check.Operation!.PollUrl, StringComparison.Ordinal);
        var found = new List<string>();
        var steps = new List<int>();
        while (!check.IsFinished)
        {
            check = await client.DomainSearch.FollowAsync(check);
            found.AddRange(check.Found.Select(static name => $"{name.Name} {name.State}"));
            steps.Add(check.Missing.Count);
        }

        Assert.Equal(["ett.se available", "hostup.se unavailable", "timeout-1.se unknown", "räksmörgås.se available"], found);
        Assert.Equal([4, 2, 0], steps);
        Assert.True(check.Operation!.IsCompleted);

        // As clients ask, and less often as it goes on.
        Assert.Equal([700, 1050, 1575], waits.Waits.Select(static wait => (int)wait.TotalMilliseconds));
    }

    [Fact]
    public async Task A_look_up_that_fails_says_why_and_keeps_what_it_has()
    {
        var clock = new ManualTimeProvider();
        using HostUpClient client = Client(new SandboxAccount(SandboxScenario.Default, clock), new SkippingClock(clock, TimeSpan.FromSeconds(20)));
        DomainCheck check = await client.DomainSearch.StartAsync(["failing-1.se", "b.se"]);
        var found = new List<string?>();
        while (!check.IsFinished)
        {
            check = await client.DomainSearch.FollowAsync(check);
            found.AddRange(check.Found.Select(static name => name.Name));
        }

        Assert.True(check.Operation!.IsFailed);
        Assert.Equal("The registries could not be asked.", check.Operation.Message);
        Assert.Equal(["failing-1.se"], found);
        Assert.Equal(["b.se"], check.Missing);
    }

    // One client takes 202 for "still running", another reads the status: whatever comes is met.
    [Theory]
    [InlineData(202, "", false, 0)]
    [InlineData(202, """{"status":"queued","data":[]}""", false, 0)]
    [InlineData(202, """{"operation":{"status":"in_progress","jobId":"dcheck_1"}}""", false, 0)]
    [InlineData(200, """{"status":"processing","data":[{"name":"a.se","available":true},{"name":"b.se","state":"checking"}]}""", false, 1)]
    [InlineData(200, """{"status":"completed","data":[{"name":"A.SE","available":true},{"name":"b.se","state":"checking"}]}""", true, 2)]
    [InlineData(200, """{"data":[{"name":"a.se"},{"name":"b.se"}]}""", true, 2)]
    [InlineData(200, """{"data":[{"name":"a.se"}]}""", false, 1)]
    [InlineData(200, """{"status":"completed","data":[]}""", true, 0)]
    [InlineData(200, """{"status":"failed","reason":"x"}""", true, 0)]
    public async Task A_poll_is_read_whatever_its_shape(int status, string json, bool isFinished, int found)
    {
        var clock = new ManualTimeProvider();
        using var api = new InMemoryApi(
            request => request.Method == "POST"
                ? InMemoryApi.Response("""{"operation":{"status":"queued","pollUrl":"https://elsewhere.example/api/v2/domains/availability/dcheck_1"}}""", 202)
                : InMemoryApi.Response(json, status),
            options => options.TimeProvider = new SkippingClock(clock, TimeSpan.FromSeconds(20)));
        DomainCheck check = await api.Client.DomainSearch.StartAsync(["a.se", "b.se"]);

        check = await api.Client.DomainSearch.FollowAsync(check);

        Assert.Equal((isFinished, found, 2 - found), (check.IsFinished, check.Found.Count, check.Missing.Count));

        // Asked for by its id: an address that HostUp gives is not followed to another site.
        Assert.Equal("https://cloud.hostup.se/api/v2/domains/availability/dcheck_1", api.Requests[1].Uri);
    }

    [Fact]
    public async Task HostUp_says_how_long_to_wait_and_the_caller_how_long_at_most()
    {
        var clock = new ManualTimeProvider();
        var waits = new SkippingClock(clock, TimeSpan.FromSeconds(20));
        using var api = new InMemoryApi(
            request => request.Method == "POST"
                ? InMemoryApi.Response("""{"operation":{"status":"queued","jobId":"dcheck_1"}}""", 202)
                : InMemoryApi.Response("""{"status":"queued"}""", 202, "application/json", ("Retry-After", "9")),
            options => options.TimeProvider = waits);
        DomainCheck check = await api.Client.DomainSearch.StartAsync(["a.se"]);
        check = await api.Client.DomainSearch.FollowAsync(check);
        check = await api.Client.DomainSearch.FollowAsync(check);
        await api.Client.DomainSearch.FollowAsync(check, TimeSpan.FromSeconds(2));

        Assert.Equal([0.7, 9, 2], waits.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_look_up_without_an_id_cannot_be_followed()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"operation":{"status":"queued"}}""", 202);
        DomainCheck check = await api.Client.DomainSearch.StartAsync(["a.se"]);

        HostUpApiException lost = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DomainSearch.FollowAsync(check, TimeSpan.Zero));

        Assert.Equal(ApiFailure.UnexpectedResponse, lost.Failure);
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":[null]}""")]
    [InlineData("[]")]
    public async Task What_is_no_answer_to_the_question_is_an_error(string json)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DomainSearch.StartAsync(["a.se"]));

        Assert.Equal(ApiFailure.UnexpectedResponse, error.Failure);
    }

    [Fact]
    public async Task What_can_be_no_name_is_not_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        DomainSearchClient search = api.Client.DomainSearch;
        foreach (string name in new[] { "", "se", "https://a.se", "a b.se", "a..se", "-a.se", "a-.se", "a@b.se", new string('x', 64) + ".se", "_dmarc.a.se" })
        {
            Assert.False(DomainSearchClient.IsDomainName(name), name);
            await Assert.ThrowsAsync<ArgumentException>(() => search.CheckAsync(name));
            await Assert.ThrowsAsync<ArgumentException>(() => search.StartAsync(["a.se", name]));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => search.StartAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => search.StartAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => search.FollowAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => search.StartAsync(Enumerable.Range(0, DomainSearchClient.MostNames + 1).Select(static i => $"a{i}.se")));
        await Assert.ThrowsAsync<ArgumentException>(() => search.ReadTldAsync("a/b"));
        await Assert.ThrowsAsync<ArgumentException>(() => search.ReadTldAsync("."));
        Assert.Empty(api.Requests);
        Assert.True(DomainSearchClient.IsDomainName("Smörgås.SE."));
        Assert.False(DomainSearchClient.IsDomainName(null));
    }

    [Fact]
    public async Task The_catalogue_lists_names_alone_and_sends_no_key()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        IReadOnlyList<TldProduct> tlds = await sandbox.Client.DomainSearch.ListTldsAsync();

        Assert.Equal("GET /api/v2/products/domains", sandbox.LastRequest.ToString());
        Assert.False(sandbox.LastRequest.Headers.ContainsKey("Authorization"));
        Assert.Equal([".se", ".nu", ".com", ".net", ".org", ".eu"], tlds.Select(static tld => tld.Tld));
        Assert.All(tlds, static tld => Assert.Equal((null, 0), (tld.Register, tld.Terms.Count)));
        Assert.Equal(".se", tlds[0].ToString());
    }

    [Theory]
    [InlineData("se")]
    [InlineData(".SE")]
    public async Task A_top_level_domain_is_read_with_its_dot_or_without(string tld)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        TldProduct read = await sandbox.Client.DomainSearch.ReadTldAsync(tld, "sv");

        Assert.Equal("GET /api/v2/products/domains/se?locale=sv", sandbox.LastRequest.ToString());
        Assert.Equal((99m, 169m, 0m), (read.Register!.Amount, read.Renew!.Amount, read.Transfer!.Amount));
        Assert.Null(read.Redemption);
        Assert.Equal("1 year 99.00 SEK, 2 years 268.00 SEK, 3 years 437.00 SEK, 5 years 775.00 SEK", read.DomainPricing!.ToString());
        Assert.Equal(["se_registration_terms"], read.Terms);
        Assert.Equal(".se: 99.00 SEK, then 169.00 SEK", read.ToString());
    }

    [Fact]
    public async Task Amounts_are_read_as_objects_and_as_numbers()
    {
        using InMemoryApi api = InMemoryApi.Answering(Product);

        TldProduct read = await api.Client.DomainSearch.ReadTldAsync("se");

        Assert.Equal("99.00 SEK", read.Register!.ToString());
        Assert.Equal((169m, null), (read.Renew!.Amount, read.Renew.CurrencyCode));
        Assert.Null(read.Transfer);
        Assert.Equal(0m, read.Redemption!.Amount);
        Assert.Equal("annually", read.Billing!.BillingCycle);
        TldPrice years = read.DomainPricing![1];
        Assert.Equal((2, 268m, null, null), (years.Years, years.Register!.Amount, years.Renew, years.Transfer));
        Assert.Equal(300L, years.Register.GetAdditionalData()["was"]);
        Assert.Equal(["a"], read.Terms);
        Assert.Equal("phoneNumber, acceptedTerms (a), acceptedTerms (a)", read.RegistryRequirements!.ToString());
        using InMemoryApi wrong = InMemoryApi.Answering("""{"register":"a lot"}""");
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => wrong.Client.DomainSearch.ReadTldAsync("se"));
        Assert.Contains("an amount was expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_sold_is_not_found()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException missing = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.DomainSearch.ReadTldAsync("example"));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static HostUpClient Client(SandboxAccount account, TimeProvider clock) => new(new HostUpClientOptions
    {
        BaseUri = SandboxAccount.BaseUri,
        ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
        TimeProvider = clock,
        PrimaryHandler = () => new SandboxHandler(account),
    });
}
