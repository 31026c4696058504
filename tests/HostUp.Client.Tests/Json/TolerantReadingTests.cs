using System;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;

namespace HostUp.Client.Tests.Json;

/// <summary>HostUp's pages give examples and few schemas: what is meant is read, however it is written.</summary>
public sealed class TolerantReadingTests
{
    [Theory]
    [InlineData("99", "99")]
    [InlineData("99.90", "99.90")]
    [InlineData("\"99.90\"", "99.90")]
    [InlineData("-645.43", "-645.43")]
    [InlineData("1e2", "100")]
    [InlineData("0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public async Task Amounts_are_decimal(string sent, string expected)
    {
        HostingAccountDetail detail = await DetailAsync($$$"""{"billing":{"amount":{{{sent}}}}}""");

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), detail.Billing!.Amount);
    }

    [Theory]
    [InlineData("25", 25L)]
    [InlineData("25.0", 25L)]
    [InlineData("25.00", 25L)]
    [InlineData("2.5e1", 25L)]
    [InlineData("\"25\"", 25L)]
    [InlineData("-1", -1L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("null", null)]
    public async Task Counts_are_whole_numbers(string sent, long? expected)
    {
        Assert.Equal(expected, (await DetailAsync($$$"""{"resources":{"emailAccountLimit":{{{sent}}}}}""")).Resources!.EmailAccountLimit);
    }

    [Theory]
    [InlineData("""{"resources":{"emailAccountLimit":25.5}}""")]
    [InlineData("""{"resources":{"emailAccountLimit":9223372036854775808}}""")]
    [InlineData("""{"resources":{"emailAccountLimit":1e999}}""")]
    [InlineData("""{"resources":{"emailAccountLimit":"many"}}""")]
    [InlineData("""{"resources":{"emailAccountLimit":true}}""")]
    [InlineData("""{"resources":[]}""")]
    [InlineData("""{"billing":{"amount":1e999}}""")]
    [InlineData("""{"billing":{"amount":"9,90"}}""")]
    [InlineData("""{"billing":{"amount":""}}""")]
    [InlineData("""{"billing":"free"}""")]
    [InlineData("""{"nextDueAt":"tomorrow"}""")]
    [InlineData("""{"nextDueAt":"05-27"}""")]
    [InlineData("""{"nextDueAt":"23:59:59"}""")]
    [InlineData("""{"nextDueAt":1777293296}""")]
    [InlineData("""{"nextDueAt":""}""")]
    [InlineData("""{"name":5}""")]
    [InlineData("""{"access":{"ftp":[]}}""")]
    [InlineData("""{"access":{"ftp":{"port":1e999}}}""")]
    [InlineData("""{"unknown":1e999}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("17")]
    [InlineData("{}{}")]
    [InlineData("{},")]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"unknown":"\ud800"}""")]
    public async Task What_cannot_be_meant_is_an_unexpected_response(string body)
    {
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => DetailAsync(body));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.Equal(System.Net.HttpStatusCode.OK, error.StatusCode);
    }

    [Theory]
    [InlineData("2026-05-27T00:00:00.000Z", 0)]
    [InlineData("2026-05-27T00:00:00Z", 0)]
    [InlineData("2026-05-27T00:00:00", 0)]
    [InlineData("2026-05-27T00:00:00.000", 0)]
    [InlineData("2026-05-27 00:00:00", 0)]
    [InlineData("2026-05-27", 0)]
    [InlineData("2026-05-27T02:00:00+02:00", 0)]
    [InlineData("2026-05-26T19:00:00-05:00", 0)]
    [InlineData("2026-05-27T00:00:00.1234567Z", 1234567)]
    [InlineData(" 2026-05-27T00:00:00Z ", 0)]
    public async Task A_time_without_an_offset_is_UTC(string sent, int ticks)
    {
        HostingAccountDetail detail = await DetailAsync($$"""{"nextDueAt":"{{sent}}"}""");

        Assert.Equal(new DateTimeOffset(2026, 5, 27, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks), detail.NextDueAt);
    }

    [Fact]
    public async Task Absent_and_null_are_both_null()
    {
        HostingAccountDetail absent = await DetailAsync("{}");
        HostingAccountDetail nulls = await DetailAsync(
            """{"id":null,"name":null,"primaryDomain":null,"serviceStatus":null,"nextDueAt":null,"billing":null,"access":null,"serverIp":null,"resources":null}""");

        Assert.All(
            typeof(HostingAccountDetail).GetProperties(),
            property =>
            {
                Assert.Null(property.GetValue(absent));
                Assert.Null(property.GetValue(nulls));
            });
        JsonCompare.Same(absent.ToJson(), nulls.ToJson());
    }

    [Fact]
    public async Task Every_member_of_every_model_may_be_null()
    {
        // Found by reflection, so that a member added later is held to it as well. What is not on the wire is ours.
        foreach (Type model in typeof(HostUpModel).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(HostUpModel))))
        {
            foreach (System.Reflection.PropertyInfo property in model.GetProperties().Where(static property =>
                property.CanWrite && !Attribute.IsDefined(property, typeof(System.Text.Json.Serialization.JsonIgnoreAttribute))))
            {
                bool nullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
                    || new System.Reflection.NullabilityInfoContext().Create(property).ReadState == System.Reflection.NullabilityState.Nullable;
                Assert.True(nullable, $"{model.Name}.{property.Name}");
            }
        }

        AccountPreferences preferences = await PreferencesAsync("""{"localization":{"languageCode":null,"timezone":null}}""");
        Assert.Null(preferences.Localization!.LanguageCode);
    }

    [Fact]
    public async Task Members_are_known_by_their_exact_name()
    {
        HostingAccountDetail detail = await DetailAsync("""{"NAME":"x","name":"y"}""");

        Assert.Equal("y", detail.Name);
        Assert.Equal("x", detail.GetAdditionalData()["NAME"]);
    }

    [Fact]
    public async Task Of_members_with_the_same_name_the_last_one_counts()
    {
        HostingAccountDetail detail = await DetailAsync("""{"name":"x","name":"y","new":1,"new":2}""");

        Assert.Equal("y", detail.Name);
        Assert.Equal(2L, detail.GetAdditionalData()["new"]);
    }

    [Theory]
    [InlineData("active")]
    [InlineData("never_heard_of")]
    [InlineData("")]
    public async Task Words_that_are_new_stay_words(string status)
    {
        Assert.Equal(status, (await DetailAsync($$"""{"serviceStatus":"{{status}}"}""")).ServiceStatus);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("nonsense")]
    public async Task The_content_type_does_not_matter(string contentType)
    {
        using InMemoryApi api = InMemoryApi.Answering("\ufeff {\"name\":\"x\"} \r\n", contentType: contentType);

        Assert.Equal("x", (await api.Client.HostingAccounts.GetDetailAsync("acct_1")).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html><body>Welcome</body></html>")]
    [InlineData("{\"name\":")]
    [InlineData("{'name':1}")]
    [InlineData("{\"name\":\"x\",}")]
    [InlineData("{/*comment*/}")]
    [InlineData("NaN")]
    public async Task What_is_not_JSON_is_an_unexpected_response(string body)
    {
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => DetailAsync(body));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(70, false)]
    [InlineData(10_000, false)]
    public async Task Nesting_has_an_end(int depth, bool readable)
    {
        string body = "{\"x\":" + string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth)) + "}";

        if (readable)
        {
            JsonCompare.Contains(body, (await DetailAsync(body)).ToJson());
        }
        else
        {
            Assert.Equal("UnexpectedResponse", (await Assert.ThrowsAsync<HostUpApiException>(() => DetailAsync(body))).ErrorId);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null,"hasMore":false}""")]
    [InlineData("""{"data":{},"hasMore":false}""")]
    [InlineData("""{"data":[null],"hasMore":false}""")]
    [InlineData("""{"data":[],"hasMore":true}""")]
    [InlineData("""{"data":[],"hasMore":true,"nextCursor":""}""")]
    [InlineData("""{"data":[],"hasMore":"yes"}""")]
    [InlineData("""{"items":[]}""")]
    public async Task A_page_that_is_none_is_an_unexpected_response_and_not_the_end(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingAccounts.ReadPages().ReadAsync());

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[],"nextCursor":null}""")]
    [InlineData("""{"data":[],"hasMore":false,"nextCursor":"left over"}""")]
    public async Task The_last_page_may_say_so_in_many_ways(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);
        PageReader<HostingAccount> pages = api.Client.HostingAccounts.ReadPages();

        Assert.Empty((await pages.ReadAsync())!);

        Assert.True(pages.IsAtEnd);
        Assert.Null(await pages.ReadAsync());
    }

    [Fact]
    public async Task A_cursor_that_comes_back_is_an_error_and_no_endless_loop()
    {
        int page = 0;
        using var api = new InMemoryApi(_ => InMemoryApi.Response($$"""{"data":[{"id":"acct_1"}],"hasMore":true,"nextCursor":"{{"abca"[page++]}}"}"""));
        PageReader<HostingAccount> pages = api.Client.HostingAccounts.ReadPages();
        await pages.ReadAsync();
        await pages.ReadAsync();
        await pages.ReadAsync();

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => pages.ReadAsync());

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.Equal("/shared-hosting", error.Path);
        Assert.Equal(4, api.Requests.Count);
    }

    [Fact]
    public async Task A_list_of_more_than_10_000_pages_is_an_error()
    {
        int page = 0;
        using var api = new InMemoryApi(_ => InMemoryApi.Response(FormattableString.Invariant($$"""{"data":[],"hasMore":true,"nextCursor":"{{page++}}"}""")));

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(async () =>
        {
            await foreach (HostingAccount account in api.Client.HostingAccounts.ListAsync())
            {
                Assert.Fail("There is none: " + account);
            }
        });

        Assert.Contains("10,000 pages", error.Message, StringComparison.Ordinal);
        Assert.Equal(10_000, api.Requests.Count);
    }

    private static async Task<HostingAccountDetail> DetailAsync(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);
        return await api.Client.HostingAccounts.GetDetailAsync("acct_1");
    }

    private static async Task<AccountPreferences> PreferencesAsync(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);
        return await api.Client.Preferences.GetAsync();
    }
}
