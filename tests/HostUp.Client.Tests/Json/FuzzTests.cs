using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Json;
using HostUp.Testing;
using Xunit.Abstractions;

namespace HostUp.Client.Tests.Json;

/// <summary>
/// Whatever comes back, a call ends with a result or a <see cref="HostUpApiException"/>: never with another exception, never not at all,
/// and never with more memory than the answer is worth. 105,000 answers in all; a failure names the seed and the case.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Cases = 15_000;

    // An answer is at most a few kilobytes here. What is made of it stays in proportion.
    private const long MostBytesOfACase = 2 * 1024 * 1024;

    private static readonly (string Name, Func<HostUpClient, CancellationToken, Task> Call)[] Readers =
    [
        ("preferences", static async (client, token) => _ = (await client.Preferences.GetAsync(token)).ToJson()),
        ("preferences update", static async (client, token) => _ = (await client.Preferences.UpdateAsync(new() { SmsEnabled = true }, token)).ToJson()),
        ("Peppol status", static async (client, token) => _ = (await client.Peppol.GetStatusAsync(token)).ToJson()),
        ("Peppol preference", static async (client, token) => _ = (await client.Peppol.SetPreferenceAsync(true, token)).ToJson()),
        ("recipients", static async (client, token) => _ = (await client.InvoiceRecipients.ListAsync(token)).Select(static item => item.ToJson() + item).ToArray()),
        ("added recipient", static async (client, token) => _ = (await client.InvoiceRecipients.AddAsync("a@example.com", null, token)).ToJson()),
        ("removed recipient", static async (client, token) => await client.InvoiceRecipients.RemoveAsync("42", token)),
        ("accounts", static async (client, token) => _ = (await client.HostingAccounts.ReadPages().ReadAsync(token))?.Select(static item => item.ToJson() + item).ToArray()),
        ("details", static async (client, token) =>
        {
            HostingAccountDetail detail = await client.HostingAccounts.GetDetailAsync("acct_1", token);
            _ = detail.ToJson() + detail + detail.Access + detail.Resources + detail.Billing;
        }),
        ("options", static async (client, token) =>
        {
            PlanOptions options = await client.PlanChanges.GetOptionsAsync("acct_1", token);
            _ = options.ToJson() + string.Concat(options.AvailableOptions ?? []);
        }),
        ("preview", static async (client, token) =>
        {
            PlanChangeAnswer answer = await client.PlanChanges.PreviewAsync("acct_1", "x", cancelExistingInvoice: false, token);
            _ = answer.Preview?.ToJson() + answer.Change?.ToJson() + answer.Preview + answer.Change + answer.NotConfirmed("acct_1").Message;
        }),
        ("commit", static async (client, token) =>
        {
            PlanChange change = await client.PlanChanges.CommitAsync("acct_1", "x", cancelExistingInvoice: true, token);
            _ = change.ToJson() + change + change.PaymentInvoice?.PaymentUrl;
        }),
        ("products", static async (client, token) => _ = (await client.HostingProducts.ReadPages().ReadAsync(token))?.Select(static item => item.ToJson() + item).ToArray()),
        ("any", static async (client, token) => _ = FreeFormJson.Write(await client.Api.SendAsync(HttpMethod.Get, "x", cancellationToken: token))),
        ("any commit", static async (client, token) => _ = FreeFormJson.Write(await client.Api.SendAsync(HttpMethod.Post, "orders", json: "{}", cancellationToken: token))),
        ("any page", static async (client, token) => _ = FreeFormJson.Write(await client.Api.ReadPages("x").ReadAsync(token))),
    ];

    private static readonly string[] Documents =
    [
        .. new[] { "preferences", "account-details", "upgrade-committed", "problem-400", "problem-401", "problem-403", "problem-404", "problem-429", "problem-500" }.Select(Samples.Read),
        """{"contacts":[{"id":"42","email":"a@example.com","description":null}]}""",
        """{"data":[{"id":"acct_1","name":"x","domains":["a"],"billing":{"amount":99,"currencyCode":"SEK","billingCycle":"annually"},"createdAt":"2024-02-29T00:00:00.000Z","resources":{"emailAccountLimit":25},"billingCycleState":{"billingCycleOptions":[{"billingCycle":"annually","amount":1}]}}],"hasMore":true,"nextCursor":"b"}""",
        """{"accountId":"acct_1","actions":{"canUpgrade":{"allowed":true}},"currentPackage":{"slug":"a"},"availableOptions":[{"productSlug":"b","billing":{"amount":1}}]}""",
        """{"preview":true,"currentProduct":{"slug":"a"},"newProduct":{"slug":"b"},"priceChange":{"amount":-1.5,"recurringAmount":2,"currencyCode":"SEK","billingCycle":"annually"}}""",
        """{"code":"existing_invoice_blocking","status":409,"detail":"x","extensions":{"invoice":{"id":"inv_1","number":"1","amount":99,"dueAt":"2026-05-27T00:00:00.000Z","status":"unpaid","paymentUrl":"/billing"}}}""",
        """{"success":false,"error":"x","message":"y","code":"VALIDATION_ERROR","details":[{"field":"a"}]}""",
        """{"eligible":true,"reason":null,"orgNumber":"5560123456","lookedUpAt":"2026-04-27T12:34:56.000Z"}""",
        "<!DOCTYPE html><html><head><style>x</style></head><body><h1>502 Bad Gateway</h1></body></html>",
    ];

    private static readonly int[] Failures = [300, 301, 304, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 409, 409, 418, 422, 429, 429, 500, 501, 502, 503, 504, 599];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Any_document_is_read_or_refused(int seed) => RunAsync(seed, static generate => (200 + (generate.Next(10) == 0 ? 1 : 0), generate.Document()));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task Mutated_examples_are_read_or_refused(int seed) => RunAsync(seed, static generate => (200, generate.Mutated(generate.Pick(Documents))));

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public Task Any_problem_with_any_headers_is_a_HostUpApiException(int seed) => RunAsync(
        seed, static generate => (generate.Pick(Failures), generate.Next(3) == 0 ? generate.Document() : generate.Mutated(generate.Pick(Documents))));

    private async Task RunAsync(int seed, Func<DocumentGenerator, (int Status, byte[] Body)> answer)
    {
        var generate = new DocumentGenerator(seed);
        HttpResponseMessage response = InMemoryApi.Response("{}");
        int asked = 0;
        using var client = new HostUpClient(new HostUpClientOptions
        {
            ApiKey = ApiKey.FromText(InMemoryApi.Key),
            MaxRetryCount = 0,

            // A 429 holds back the calls that follow as well, and nobody moves this clock.
            MaxRetryAfter = TimeSpan.Zero,
            TimeProvider = new ManualTimeProvider(),
            PrimaryHandler = () => new OneAnswer(() =>
            {
                asked++;
                return response;
            }),
        });
        HostUpClient watched = client.WithObserver(new Observed { WantsBodies = true });

        // The first call of a client waits for it to be set up; from then on everything is at hand.
        await client.Preferences.GetAsync();
        int read = 0;
        int refused = 0;
        for (int number = 0; number < Cases; number++)
        {
            (int status, byte[] body) = answer(generate);
            response = Response(generate, status, body);
            (string name, Func<HostUpClient, CancellationToken, Task> call) = Readers[generate.Next(Readers.Length)];
            HostUpClient used = generate.Next(8) == 0 ? watched : client;
            string Case() => FormattableString.Invariant($"seed {seed}, case {number}, {name}, HTTP {status}: {Convert.ToBase64String(body)} ({Encoding.UTF8.GetString(body)})");

            long before = GC.GetAllocatedBytesForCurrentThread();
            Task running = call(used, CancellationToken.None);

            // What is not over at once never will be.
            Assert.True(running.IsCompleted, "It hangs: " + Case());
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MostBytesOfACase, FormattableString.Invariant($"It took {allocated} bytes: ") + Case());
            try
            {
                await running;
                Assert.True(status < 300, "A failure was taken for a success: " + Case());
                read++;
            }
            catch (HostUpApiException error)
            {
                CheckError(error, status, Case);
                refused++;
            }
            catch (Exception other) when (other is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{other.GetType()}: {other.Message}{Environment.NewLine}{Case()}{Environment.NewLine}{other.StackTrace}");
            }
        }

        output.WriteLine(FormattableString.Invariant($"Seed {seed}: {Cases} answers, {read} read, {refused} refused."));
        Assert.Equal(Cases + 1, asked);
        Assert.Equal(Cases, read + refused);
        Assert.True(refused > Cases / 100, "Hardly anything was refused: the generator is too kind.");
    }

    private static void CheckError(HostUpApiException error, int status, Func<string> describe)
    {
        Assert.True(error.StatusCode is null || (int)error.StatusCode == status, describe());
        Assert.True(error.ErrorId.Length > 0 && error.Message.Length > 0 && error.ToString().Length > 0, describe());
        Assert.True(error.Errors is not null && error.Extensions is not null && error.Detail.Length > 0, describe());
        Assert.True(
            status >= 400 || error.Failure is ApiFailure.UnexpectedResponse or ApiFailure.OutcomeUnknown, error.Failure + ": " + describe());
        Assert.True((error.Message + error.ErrorId).All(static c => !char.IsControl(c) || c is '\r' or '\n' or '\t'), "It steers a terminal: " + describe());
        Assert.True(error.RetryAfter is null || error.RetryAfter > TimeSpan.Zero, describe());
        Assert.DoesNotContain(InMemoryApi.Key, error.ToString(), StringComparison.Ordinal);
    }

    private static HttpResponseMessage Response(DocumentGenerator generate, int status, byte[] body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        foreach (string name in new[] { "Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Location" })
        {
            if (generate.Next(4) == 0)
            {
                response.Headers.TryAddWithoutValidation(name, generate.Header());
            }
        }

        if (generate.Next(2) == 0)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", generate.Header());
        }

        return response;
    }

    private sealed class OneAnswer(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(answer());
        }
    }
}
