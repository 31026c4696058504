using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Api;

/// <summary>
/// Every published example, and an answer of every other shape in HostUp's pages, is read into its model and written again without losing
/// a member, also when HostUp adds members at any place.
/// </summary>
public sealed class SampleTests
{
    private const string Invoice =
        """{"id":"inv_1","number":"202600001","amount":-100.50,"currencyCode":"SEK","dueAt":"2026-05-27T00:00:00.000Z","status":"unpaid","paymentUrl":"/billing?invoice=202600001"}""";

    private const string Account =
        """
        {"id":"acct_1","name":"Kundportalen","primaryDomain":"example.org","domains":["example.org","www.example.org"],"customName":"Kundportalen",
         "serviceStatus":"active","billing":{"amount":199.00,"currencyCode":"SEK","billingCycle":"monthly"},"createdAt":"2024-02-29T00:00:00.000Z",
         "nextDueAt":"2026-06-29T12:34:56.789Z","expiresAt":null,"pinned":true,"resources":{"diskLimitGb":0.5,"memoryGb":2,"bandwidthLimitGb":null,
         "emailAccountLimit":25,"databaseLimit":10,"ftpAccountLimit":10,"addonDomainLimit":5,"subdomainLimit":50},
         "controlPanel":{"type":"cpanel","supportsWhm":false},
         "billingCycleState":{"billingCycleOptions":[{"billingCycle":"annually","amount":1990,"currencyCode":"SEK"}]}}
        """;

    private const string Product =
        """
        {"id":"shprod_1","slug":"webbhotell-start","tier":"start","name":"Webbhotell Start","resources":{"cpuCores":1.5,"memoryGb":2,"storageGb":20,
         "bandwidthGb":null,"emailAccountLimit":25},"billing":{"amount":99,"currencyCode":"SEK","billingCycle":"annually"},
         "billingCycles":[{"billingCycle":"annually","amount":99,"currencyCode":"SEK"}],"available":true}
        """;

    private const string Options =
        """
        {"accountId":"acct_1","domain":"example.com","currencyCode":"SEK","actions":{"canUpgrade":{"allowed":false,"reason":"An order is pending.","code":"pending_order"}},
         "currentPackage":{"slug":"webbhotell-start","name":"Start"},"availableOptions":[{"productSlug":"webbhotell-business","name":"Business","type":"upgrade",
         "billing":{"amount":null,"currencyCode":"SEK","billingCycle":"annually"},"available":false,"reason":"Not on sale."},{"productSlug":null,"name":null,"type":null}]}
        """;

    private const string Preview =
        """
        {"preview":true,"currentProduct":{"slug":"a","name":"A"},"newProduct":null,
         "priceChange":{"amount":-645.43,"recurringAmount":199.90,"currencyCode":"SEK","billingCycle":"annually"}}
        """;

    // As HostUp's pages have them when categories are in use.
    private const string Categories =
        """
        {"categories":{"general":{"greeting":"Hej"},"ui":{"theme":"dark","Theme":"light","layout":{"columns":[1,2.5,"tre",null,true,{"deep":{"deeper":[]}}]},"ratio":0.1},
         "notifications":{},"billing":null,"dashboard":{"größe":1e2,"big":12345678901234567890,"small":1e-30,"tiny":1e-300}}}
        """;

    public static TheoryData<string, string> Documents()
    {
        var documents = new TheoryData<string, string>();
        (string Reader, string Json)[] known =
        [
            ("preferences", Samples.Read("preferences")),
            ("preferences", """{"notifications":{"delivery":null},"billing":{"peppol":null,"cardAutoCharge":null,"separateInvoices":null},"categories":null}"""),
            ("preferences", Categories),
            ("preferences", """{"billing":{"peppol":{"optedOut":true,"optOutReason":"Nej tack","optedOutAt":"2026-01-01T00:00:00.000Z"}}}"""),
            ("details", Samples.Read("account-details")),
            ("details", """{"access":{"username":null,"serverHostname":"srv11.hostup.se","sshCommand":"ssh u@srv11.hostup.se","emailClient":{"imap":{"host":"x","port":993}},"ftp":{"port":21}}}"""),
            ("change", Samples.Read("upgrade-committed")),
            ("change", $$"""{"upgraded":true,"renewalInvoice":{{Invoice}},"paymentInvoice":null,"orderId":null,"currentProduct":null}"""),
            ("preview", Preview),
            ("options", Options),
            ("peppol status", """{"eligible":false,"reason":"Not registered.","orgNumber":"5560123456","peppolId":"0007:5560123456","participantName":"Exempel AB","lookedUpAt":"2026-04-27T12:34:56.000Z"}"""),
            ("peppol preference", """{"optedOut":true,"updatedAt":"2026-04-27T12:34:56.000Z"}"""),
            ("added recipient", """{"id":"42","email":"a@example.com","description":null}"""),
            ("recipient", """{"id":"42","email":"a@example.com","description":"Bokföring"}"""),
            ("account", Account),
            ("product", Product),
        ];
        foreach ((string reader, string json) in known)
        {
            documents.Add(reader, json);
            documents.Add(reader, JsonCompare.WithUnknownMembers(json));
        }

        return documents;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task What_is_read_is_written_again_without_losing_a_member(string reader, string json)
    {
        JsonCompare.Contains(json, (await ReadAsync(reader, json)).ToJson());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task What_was_written_reads_the_same_again(string reader, string json)
    {
        string once = (await ReadAsync(reader, json)).ToJson();

        JsonCompare.Same(once, (await ReadAsync(reader, once)).ToJson());
    }

    [Fact]
    public async Task Unknown_members_are_at_hand_as_plain_values()
    {
        HostUpModel model = await ReadAsync("preferences", JsonCompare.WithUnknownMembers("""{"billing":{"peppol":{}}}"""));

        FreeFormObject unknown = ((HostUp.Client.Account.AccountPreferences)model).Billing!.Peppol!.GetAdditionalData();
        Assert.Equal(["zzNewFlag", "zzNewObject", "zz new-text", "zzNewNull"], unknown.Keys);
        Assert.Equal(true, unknown["zznewflag"]);
        Assert.Null(unknown["zzNewNull"]);
        FreeFormObject inner = Assert.IsType<FreeFormObject>(unknown["zzNewObject"]);
        Assert.Equal([1L, 2.50m, null, "text", inner["deep"] is object?[] items ? items[4] : "missing"], Assert.IsType<object?[]>(inner["deep"]));
        Assert.Same(FreeFormObject.Empty, inner["empty"]);
    }

    [Fact]
    public async Task A_model_without_unknown_members_has_none()
    {
        HostUpModel model = await ReadAsync("preferences", "{}");

        Assert.Empty(model.GetAdditionalData());
    }

    [Theory]
    [InlineData(400, "invalid_request", 1)]
    [InlineData(401, "unauthorized", 0)]
    [InlineData(403, "forbidden", 0)]
    [InlineData(404, "not_found", 0)]
    [InlineData(429, "rate_limit_exceeded", 0)]
    [InlineData(500, "internal_error", 0)]
    public async Task Published_problems_are_read(int status, string code, int errors)
    {
        string sample = Samples.Read(FormattableString.Invariant($"problem-{status}"));
        using InMemoryApi api = InMemoryApi.Answering(sample, status, "application/problem+json");
        JsonNode document = JsonNode.Parse(sample)!;

        HostUpApiException problem = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Preferences.GetAsync());

        Assert.Equal(code, problem.ErrorId);
        Assert.Equal((string?)document["code"], problem.Code);
        Assert.Equal((string?)document["title"], problem.Title);
        Assert.Equal((string?)document["detail"], problem.Detail);
        Assert.Equal((string?)document["requestId"], problem.RequestId);
        Assert.Equal(status, (int)problem.StatusCode!);
        Assert.Equal(errors, problem.Errors.Count);
        foreach ((JsonNode? expected, FieldError actual) in (document["errors"] as JsonArray ?? []).Zip(problem.Errors))
        {
            Assert.Equal((string?)expected!["pointer"], actual.Pointer);
            Assert.Equal((string?)expected["detail"], actual.Detail);
            Assert.Equal((string?)expected["code"], actual.Code);
        }

        Assert.Empty(problem.Extensions);
    }

    private static async Task<HostUpModel> ReadAsync(string reader, string json)
    {
        bool list = reader is "account" or "product";
        using InMemoryApi api = InMemoryApi.Answering(
            list ? $$"""{"data":[{{json}}],"hasMore":false,"nextCursor":null}""" : reader == "recipient" ? $$"""{"contacts":[{{json}}]}""" : json);
        HostUpClient client = api.Client;
        return reader switch
        {
            "preferences" => await client.Preferences.GetAsync(),
            "details" => await client.HostingAccounts.GetDetailAsync("acct_1"),
            "change" => await client.PlanChanges.CommitAsync("acct_1", "webbhotell-business"),
            "preview" => (await client.PlanChanges.PreviewAsync("acct_1", "webbhotell-business")).Preview!,
            "options" => await client.PlanChanges.GetOptionsAsync("acct_1"),
            "peppol status" => await client.Peppol.GetStatusAsync(),
            "peppol preference" => await client.Peppol.SetPreferenceAsync(optedOut: true),
            "added recipient" => await client.InvoiceRecipients.AddAsync("a@example.com"),
            "recipient" => (await client.InvoiceRecipients.ListAsync()).Single(),
            "account" => (await client.HostingAccounts.ReadPages().ReadAsync())!.Single(),
            "product" => (await client.HostingProducts.ReadPages().ReadAsync())!.Single(),
            _ => throw new ArgumentOutOfRangeException(nameof(reader), reader, "There is no such reader."),
        };
    }
}
