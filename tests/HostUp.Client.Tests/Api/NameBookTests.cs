using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Api;

/// <summary>Accounts and recipients by what people call them.</summary>
public sealed class NameBookTests
{
    private const string Accounts = """
        {"data":[
        {"id":"acct_1","name":"example.com","primaryDomain":"example.com","domains":["example.com","shop.example.com"]},
        {"id":"acct_2","name":"Kundportalen","customName":"Kundportalen","primaryDomain":"portal.example"},
        {"id":"acct_3","name":"smörgås.se","primaryDomain":"xn--smrgs-pra0j.se","domains":["delad.example"]},
        {"id":"acct_4","primaryDomain":"blåbär.se","domains":["delad.example"]}],"hasMore":false}
        """;

    [Theory]
    [InlineData("example.com", "acct_1")]
    [InlineData(" EXAMPLE.com. ", "acct_1")]
    [InlineData("shop.example.com", "acct_1")]
    [InlineData("kundportalen", "acct_2")]
    [InlineData("portal.example", "acct_2")]
    [InlineData("smörgås.se", "acct_3")]
    [InlineData("SMÖRGÅS.SE", "acct_3")]
    [InlineData("xn--smrgs-pra0j.se", "acct_3")]
    [InlineData("blåbär.se", "acct_4")]
    [InlineData("xn--blbr-noae.se", "acct_4")]
    public async Task An_account_is_found_by_any_name_it_has(string name, string id)
    {
        using InMemoryApi api = InMemoryApi.Answering(Accounts);

        Assert.Equal(id, await api.Client.HostingAccounts.Names.ResolveAsync(name));

        Assert.Equal("/api/v2/shared-hosting?limit=100&include=domains", Assert.Single(api.Requests).Target);
    }

    [Fact]
    public async Task What_has_the_form_of_an_id_is_never_looked_up()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        NameBook names = api.Client.HostingAccounts.Names;

        Assert.Equal("acct_77", await names.ResolveAsync("acct_77"));

        Assert.True(names.IsId("acct_77"));
        Assert.False(names.IsId("example.com"));
        Assert.False(names.IsId(null));
        Assert.Empty(api.Requests);
        await Assert.ThrowsAsync<ArgumentException>(() => names.ResolveAsync(" "));
    }

    [Fact]
    public async Task A_list_serves_all_clients_over_the_connections()
    {
        using InMemoryApi api = InMemoryApi.Answering(Accounts);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.Client.WithObserver(new Observed()).HostingAccounts.Names.ResolveAsync("example.com")));
        await api.Client.HostingAccounts.Names.ResolveAsync("kundportalen");

        Assert.Single(api.Requests);
        NamedThing known = api.Client.HostingAccounts.Names.Known[0];
        Assert.Equal("example.com (acct_1)", known.ToString());
        Assert.Equal(["example.com", "shop.example.com"], known.Names);
        api.Client.HostingAccounts.Names.Forget();
        Assert.Empty(api.Client.HostingAccounts.Names.Known);
    }

    [Theory]
    [InlineData("exmaple.com", "example.com")]
    [InlineData("example.co", "example.com")]
    [InlineData("kundportaln", "Kundportalen")]
    [InlineData("smörgas.se", "smörgås.se")]
    [InlineData("nothing-like-it.example.org", null)]
    public async Task A_name_that_nothing_has_is_an_error_with_close_names(string name, string? close)
    {
        using InMemoryApi api = InMemoryApi.Answering(Accounts);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingAccounts.Names.ResolveAsync(name));

        Assert.Equal("NameNotFound", error.ErrorId);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Equal(close is null ? [] : [close], error.Candidates);
        Assert.Equal(close is not null, error.Message.Contains("Did you mean", StringComparison.Ordinal));
        Assert.True(error.IsSettled);
    }

    [Fact]
    public async Task A_name_that_several_have_is_an_error_with_their_ids()
    {
        using InMemoryApi api = InMemoryApi.Answering(Accounts);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingAccounts.Names.ResolveAsync("delad.example"));

        Assert.Equal("NameAmbiguous", error.ErrorId);
        Assert.Equal(["acct_3", "acct_4"], error.Candidates);
        Assert.Contains("acct_3, acct_4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_new_is_looked_up_again_and_a_row_of_mistakes_is_not()
    {
        var clock = new ManualTimeProvider();
        string list = """{"data":[],"hasMore":false}""";
        using var api = new InMemoryApi(_ => InMemoryApi.Response(list), options => options.TimeProvider = clock);
        NameBook names = api.Client.HostingAccounts.Names;
        for (int i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<HostUpApiException>(() => names.ResolveAsync("example.com"));
        }

        Assert.Single(api.Requests);
        list = Accounts;
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("acct_1", await names.ResolveAsync("example.com"));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task A_remembered_id_that_is_gone_is_looked_up_once_more()
    {
        var clock = new ManualTimeProvider();
        string list = Accounts;
        using var api = new InMemoryApi(
            request => request.Target.Contains("acct_1/", StringComparison.Ordinal)
                ? InMemoryApi.Response("""{"code":"not_found"}""", 404)
                : InMemoryApi.Response(request.Target.Contains("account-details", StringComparison.Ordinal) ? """{"id":"acct_9"}""" : list),
            options => options.TimeProvider = clock);
        await api.Client.HostingAccounts.Names.ResolveAsync("example.com");
        clock.Advance(TimeSpan.FromSeconds(1));
        list = """{"data":[{"id":"acct_9","primaryDomain":"example.com"}],"hasMore":false}""";

        var detail = await api.Client.HostingAccounts.WithAccountAsync("example.com", (id, stop) => api.Client.HostingAccounts.GetDetailAsync(id, stop));

        Assert.Equal("acct_9", detail.Id);
        Assert.Equal(4, api.Requests.Count);
    }

    [Theory]
    [InlineData("example.com", 3)]
    [InlineData("acct_1", 1)]
    public async Task What_is_gone_for_good_stays_an_error(string nameOrId, int requests)
    {
        var clock = new ManualTimeProvider();
        using var api = new InMemoryApi(
            static request => request.Target.Contains("account-details", StringComparison.Ordinal)
                ? InMemoryApi.Response("""{"code":"not_found"}""", 404)
                : InMemoryApi.Response(Accounts),
            options => options.TimeProvider = clock);
        if (nameOrId == "example.com")
        {
            await api.Client.HostingAccounts.Names.ResolveAsync(nameOrId);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingAccounts.Names.WithIdAsync(
            nameOrId, (id, stop) => api.Client.HostingAccounts.GetDetailAsync(id, stop)));

        Assert.Equal("not_found", error.ErrorId);
        Assert.Equal(requests, api.Requests.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_list_leaves_it_to_the_others()
    {
        // The list is asked for on the thread that asks first, and that is not to be the test's own: the answer holds it up.
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new SemaphoreSlim(0);
        using var api = new InMemoryApi(_ =>
        {
            asked.TrySetResult();
            gate.Wait();
            return InMemoryApi.Response(Accounts);
        });
        using var stop = new CancellationTokenSource();
        Task<string> first = Task.Run(() => api.Client.HostingAccounts.Names.ResolveAsync("example.com", CancellationToken.None));
        await asked.Task;
        Task<string> second = api.Client.HostingAccounts.Names.ResolveAsync("example.com", stop.Token);
        await stop.CancelAsync();
        gate.Release(2);

        await Record.ExceptionAsync(() => second);
        Assert.Equal("acct_1", await first);
    }

    [Fact]
    public async Task A_recipient_is_found_by_its_address()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"contacts":[{"id":42,"email":"faktura@smörgås.se"},{"id":"43","email":"a@example.com"}]}""");

        Assert.Equal("42", await api.Client.InvoiceRecipients.Names.ResolveAsync("Faktura@xn--smrgs-pra0j.se"));
        Assert.Equal("43", await api.Client.InvoiceRecipients.Names.ResolveAsync("a@example.com"));
        Assert.Equal("7", await api.Client.InvoiceRecipients.Names.ResolveAsync("7"));
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.InvoiceRecipients.Names.ResolveAsync("b@example.com"));
        Assert.Equal("NameNotFound", error.ErrorId);
        Assert.Equal(["a@example.com"], error.Candidates);
        Assert.Single(api.Requests);
    }
}
