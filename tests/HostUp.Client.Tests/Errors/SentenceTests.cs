using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Sending;
using HostUp.Client.Tests.Faults;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Errors;

/// <summary>What the client says by itself is in the language of who reads it; ids, codes, names and HostUp's own text never change.</summary>
public sealed class SentenceTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Slug = "webbhotell-business";

    public static TheoryData<string> Failures() => new(Answers.Keys);

    public static TheoryData<string> Refusals() => new(Mistakes.Keys);

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_told_in_the_language_of_who_reads_it(string name)
    {
        (Action<Wire> answer, CallKind kind, string id, string english, string swedish) = Answers[name];
        await using Wire wire = name == "nobody there"
            ? Wire.OpenRefusing(static options => options.MaxRetryCount = 0)
            : Wire.Open(static options => options.MaxRetryCount = 0);
        answer(wire);
        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(id, error.ErrorId);
        foreach (string culture in new[] { "sv-SE", "sv-FI", "sv" })
        {
            string read = In(culture, () => error.Detail);
            Assert.StartsWith(swedish, read, StringComparison.Ordinal);
            Assert.StartsWith(read, In(culture, () => error.Message), StringComparison.Ordinal);
        }

        foreach (string culture in new[] { "en-US", "en-GB", "de-DE", "nb-NO", string.Empty })
        {
            Assert.StartsWith(english, In(culture, () => error.Detail), StringComparison.Ordinal);
        }

        Assert.Equal(id, In("sv-SE", () => error.ErrorId));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_mistake_is_told_in_the_language_of_who_makes_it(string name)
    {
        (Action mistake, string english, string swedish) = Mistakes[name];

        Assert.StartsWith(english, In("en-US", () => Assert.ThrowsAny<Exception>(mistake).Message), StringComparison.Ordinal);
        Assert.StartsWith(english, In("de-DE", () => Assert.ThrowsAny<Exception>(mistake).Message), StringComparison.Ordinal);
        Assert.StartsWith(swedish, In("sv-SE", () => Assert.ThrowsAny<Exception>(mistake).Message), StringComparison.Ordinal);
        Assert.StartsWith(swedish, In("sv-FI", () => Assert.ThrowsAny<Exception>(mistake).Message), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_from_HostUp_stays_as_it_is()
    {
        using var api = InMemoryApi.Answering(
            """{"status":409,"title":"Conflict","detail":"It is in use.","code":"conflict","requestId":"req_1","errors":[{"pointer":"/id","detail":"Taken.","code":"taken"}]}""", 409);
        HostUpApiException error = Assert.Throws<HostUpApiException>(() => api.Client.InvoiceRecipients.RemoveAsync("1").GetAwaiter().GetResult());

        Assert.Equal($"It is in use. (conflict, HTTP 409, request req_1){Environment.NewLine}  /id: Taken. (taken)", In("en-US", () => error.Message));
        Assert.Equal($"It is in use. (conflict, HTTP 409, request-id req_1){Environment.NewLine}  /id: Taken. (taken)", In("sv-SE", () => error.Message));
    }

    [Fact]
    public void The_language_need_not_reach_the_thread_where_it_happens()
    {
        // Windows PowerShell does not hand the culture of its pipeline on; here the call's thread has another one to begin with.
        using var api = InMemoryApi.Answering("<html>Hello</html>");
        HostUpApiException? error = null;
        var elsewhere = new Thread(() =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
            error = Assert.Throws<HostUpApiException>(() => api.Client.Preferences.GetAsync().GetAwaiter().GetResult());
        });
        elsewhere.Start();
        elsewhere.Join();

        Assert.Equal("Svaret på GET /me/preferences är inte JSON: Hello", In("sv-SE", () => error!.Detail));
        Assert.Equal("The answer to GET /me/preferences is not JSON: Hello", In("en-US", () => error!.Detail));
    }

    [Fact]
    public async Task An_observer_reads_the_reason_in_its_own_language()
    {
        await using Wire wire = Wire.OpenRefusing(static options => options.MaxRetryCount = 1);
        await wire.FailAsync(CallKind.Get);
        await using Wire slow = Wire.Open(static options => options.MaxRetryCount = 0);
        Stall(slow);
        await slow.FailAsync(CallKind.Get);

        RequestFailed failure = Assert.Single(slow.Events.All.OfType<RequestFailed>());
        Assert.Equal("no answer in time", In("en-US", () => failure.Reason));
        Assert.Equal("inget svar i tid", In("sv-SE", () => failure.Reason));

        // The runtime's and the system's words are theirs.
        RetryScheduled retry = Assert.Single(wire.Events.Retries);
        Assert.Equal(In("en-US", () => retry.Reason), In("sv-SE", () => retry.Reason));
    }

    [Fact]
    public void A_number_is_written_as_the_language_of_the_sentence_has_it()
    {
        var error = new HostUpApiException(
            ApiFailure.Timeout, new Sentence(static () => Messages.NoAnswerWithin, "example.com", 0.25), "GET", "/x");

        Assert.Equal("No answer came from example.com within 0.25 seconds.", In("de-DE", () => error.Detail));
        Assert.Equal("Inget svar kom från example.com inom 0,25 sekunder.", In("sv-SE", () => error.Detail));
    }

    [Fact]
    public void An_event_that_someone_else_makes_says_what_they_say()
    {
        Assert.Equal("down", new RequestFailed("GET", "/x", 1, TimeSpan.Zero, "down").Reason);
        Assert.Equal("down", new RetryScheduled("GET", "/x", 1, 3, TimeSpan.Zero, "down").Reason);
    }

    // Name, how the server behaves, the call, the error id, and how each language begins.
    private static readonly Dictionary<string, (Action<Wire> Answer, CallKind Kind, string Id, string English, string Swedish)> Answers = new()
    {
        ["no answer in time"] = (Stall, CallKind.Get, "Timeout", "No answer came from ", "Inget svar kom från "),
        ["nobody there"] = (static _ => { }, CallKind.Get, "ConnectionFailed", "127.0.0.1 could not be reached: ", "127.0.0.1 kunde inte nås: "),
        ["a page"] = Answered("<html>Hi</html>", CallKind.Get, "UnexpectedResponse", "The answer to GET /me/preferences is not JSON: Hi", "Svaret på GET /me/preferences är inte JSON: Hi"),
        ["a page of no text"] = Answered("<html>", CallKind.Get, "UnexpectedResponse", "The answer to GET /me/preferences is not JSON.", "Svaret på GET /me/preferences är inte JSON."),
        ["nothing"] = Answered(string.Empty, CallKind.Get, "UnexpectedResponse", "The answer to GET /me/preferences is empty.", "Svaret på GET /me/preferences är tomt."),
        ["null"] = Answered("null", CallKind.Get, "UnexpectedResponse", "The answer to GET /me/preferences is JSON's null.", "Svaret på GET /me/preferences är JSON-värdet null."),
        ["a wrong time"] = Answered(
            """{"billing":{"peppol":{"optedOutAt":"yesterday"}}}""", CallKind.Get, "UnexpectedResponse",
            "The answer to GET /me/preferences cannot be read at $.billing.peppol.optedOutAt: an ISO 8601 time was expected.",
            "Svaret på GET /me/preferences kan inte läsas vid $.billing.peppol.optedOutAt: en tidpunkt enligt ISO 8601 väntades."),
        ["an error page"] = Answered("<h1>Bad Gateway</h1>", CallKind.Get, "UnexpectedResponse", "HostUp answered with HTTP 502. The answer is not HostUp's: Bad Gateway", "HostUp svarade med HTTP 502. Svaret är inte HostUps eget: Bad Gateway", status: 502),
        ["a bare status"] = Answered(string.Empty, CallKind.Get, "internal_error", "HostUp answered with HTTP 500.", "HostUp svarade med HTTP 500.", status: 500),
        ["a redirect"] = Answered(string.Empty, CallKind.Get, "UnexpectedResponse", "HostUp answered with HTTP 302, a redirect.", "HostUp svarade med HTTP 302, en omdirigering.", status: 302),
        ["a change that is not settled"] = Answered(
            string.Empty, CallKind.Commit, "OutcomeUnknown",
            $"A change of {Account} to {Slug} was sent and no answer settles it (The answer to POST /shared-hosting/{Account}/actions/upgrade is empty). The plan may have changed",
            $"Ett byte av paket för {Account} till {Slug} skickades och inget svar avgör saken (Svaret på POST /shared-hosting/{Account}/actions/upgrade är tomt). Paketet kan ha bytts"),
        ["a removal that was none"] = Answered("""{"deleted":false}""", CallKind.DeleteRecipient, "UnexpectedResponse", "HostUp answers that the recipient 42 was not removed.", "HostUp svarar att mottagaren 42 inte togs bort."),
    };

    private static readonly Dictionary<string, (Action Mistake, string English, string Swedish)> Mistakes = new()
    {
        ["nothing to change"] = (() => new PreferencesUpdate().Validate(), "No preference is set", "Ingen inställning är angiven"),
        ["a time zone"] = (() => new PreferencesUpdate { Timezone = "Mars" }.Validate(), "'Mars' is not an IANA time zone", "'Mars' är ingen IANA-tidszon"),
        ["a language"] = (() => new PreferencesUpdate { LanguageCode = "de" }.Validate(), "The language 'de'", "Språket 'de'"),
        ["an e-mail address"] = (() => Call(static client => client.InvoiceRecipients.AddAsync("x")), "'x' is not an e-mail address.", "'x' är ingen giltig e-postadress."),
        ["an account"] = (() => Call(static client => client.HostingAccounts.GetDetailAsync("x")), "'x' is not the id of a hosting account", "'x' är inget giltigt konto-id"),
        ["a plan"] = (() => Call(static client => client.PlanChanges.PreviewAsync(Account, "a b")), "'a b' is not the slug of a plan", "'a b' är inget giltigt namn (slug) på ett paket"),
        ["a path"] = (() => Call(static client => client.Api.SendAsync(HttpMethod.Get, "../x")), "The path '../x' climbs out of the API. Give a path", "Sökvägen '../x' leder ut ur API:et. Ange en sökväg"),
        ["a body"] = (() => Call(static client => client.Api.SendAsync(HttpMethod.Post, "x", json: "{")), "The body is not JSON: ", "Anropets body är inte JSON: "),
        ["an address"] = (() => ApiBase.Parse("http://example.com"), "The base address 'http://example.com' is not encrypted", "Basadressen 'http://example.com' är inte krypterad"),
        ["an address with a password"] = (() => ApiBase.Parse("https://x/?y"), "The base address must not have", "Basadressen får inte ha"),
        ["a key"] = (() => ApiKey.FromText("a b"), "The API key contains", "API-nyckeln innehåller"),
        ["an option"] = (() => new HostUpClientOptions { MaxRetryCount = -1 }.Validate(), "Retry counts", "Antal omförsök"),
        ["a change of what was received"] = (() => ((System.Collections.IDictionary)FreeFormObject.Empty).Clear(), "This object was received", "Objektet kommer från HostUp"),
        ["a dry run that was none"] = (
            () => throw new PlanChangeAnswer(preview: null, new PlanChange { Upgraded = true }).NotConfirmed(Account),
            "A dry run was asked for and HostUp answers that the change was made.",
            "En provkörning begärdes, men HostUp svarar att bytet har gjorts."),
    };

    private static (Action<Wire> Answer, CallKind Kind, string Id, string English, string Swedish) Answered(
        string body, CallKind kind, string id, string english, string swedish, int status = 200) => (
        wire => wire.Always(WireAnswer.Json(status, body)),
        kind,
        id,
        english,
        swedish);

    private static void Stall(Wire wire) => wire.Server.Otherwise = FaultScript.OnRequest.Stall(() => wire.Clock.Advance(Wire.AttemptTimeout));

    private static void Call(Func<HostUpClient, Task> call)
    {
        using var api = InMemoryApi.Answering("{}");
        call(api.Client).GetAwaiter().GetResult();
    }

    private static string In(string culture, Func<string> read)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
