using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using HostUp.Client;
using HostUp.Client.Errors;

namespace HostUp.Bench;

/// <summary>Reading each of HostUp's published examples, without a socket: the client's whole pipeline, and a bare HttpClient.</summary>
public class ReadBenchmarks : IDisposable
{
    private const string AccountId = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static readonly Uri Address = new("https://cloud.hostup.se/api/v2/me/preferences");

    private HttpClient _http = null!;
    private HostUpClient _client = null!;
    private Func<Task<object?>> _read = null!;
    private Func<HttpResponseMessage, Task<object?>> _readBare = null!;

    /// <summary>The example.</summary>
    [Params(
        "preferences", "account-details", "upgrade-committed", "problem-400", "problem-401", "problem-403", "problem-404", "problem-429", "problem-500")]
    public string Sample { get; set; } = string.Empty;

    /// <summary>Makes both clients.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        byte[] body = Bodies.Sample(Sample);
        HttpStatusCode status = Sample.StartsWith("problem-", StringComparison.Ordinal)
            ? (HttpStatusCode)int.Parse(Sample.AsSpan("problem-".Length), NumberStyles.None, CultureInfo.InvariantCulture)
            : HttpStatusCode.OK;
        _http = new HttpClient(new CannedHandler(status, body));
        _client = new HostUpClient(new HostUpClientOptions
        {
            ApiKey = ApiKey.FromText("bench"),
            MaxRetryCount = 0,
            PrimaryHandler = () => new CannedHandler(status, body),
        });
        (_read, _readBare) = Sample switch
        {
            "account-details" => (
                async () => await _client.HostingAccounts.GetDetailAsync(AccountId),
                static async response => await Bodies.ReadAsync(response, BareJson.Default.BareDetails)),
            "upgrade-committed" => (
                async () => await _client.PlanChanges.CommitAsync(AccountId, "webbhotell-business"),
                static async response => await Bodies.ReadAsync(response, BareJson.Default.BareChange)),
            _ => ((Func<Task<object?>>)(async () => await _client.Preferences.GetAsync()),
                (Func<HttpResponseMessage, Task<object?>>)(static async response => await Bodies.ReadAsync(response, BareJson.Default.BarePreferences))),
        };
    }

    /// <summary>Bare; an error is thrown with its problem document.</summary>
    /// <returns>What was read.</returns>
    [Benchmark(Baseline = true)]
    public async Task<object?> Bare()
    {
        using HttpResponseMessage response = await _http.GetAsync(Address);
        if (response.IsSuccessStatusCode)
        {
            return await _readBare(response);
        }

        BareProblem? problem = await Bodies.ReadAsync(response, BareJson.Default.BareProblem);
        try
        {
            throw new HttpRequestException(problem?.Detail, null, response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            return exception;
        }
    }

    /// <summary>Ours.</summary>
    /// <returns>What was read.</returns>
    [Benchmark]
    public async Task<object?> HostUp()
    {
        try
        {
            return await _read();
        }
        catch (HostUpApiException exception)
        {
            return exception;
        }
    }

    /// <summary>Ends both.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _http?.Dispose();
        GC.SuppressFinalize(this);
    }
}
