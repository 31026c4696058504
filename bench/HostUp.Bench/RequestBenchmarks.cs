using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using HostUp.Client;
using HostUp.Client.Account;

namespace HostUp.Bench;

/// <summary>One request over a socket: through the client's pipeline, and with what .NET has and nothing more.</summary>
public class RequestBenchmarks : IDisposable
{
    internal const string AddressVariable = "HOSTUP_BENCH_ADDRESS";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private Uri _address = null!;
    private HostUpClient _client = null!;

    /// <summary>Connects both.</summary>
    [GlobalSetup]
    public void Connect()
    {
        string address = Environment.GetEnvironmentVariable(AddressVariable)!;
        _client = new HostUpClient(new HostUpClientOptions { ApiKey = ApiKey.FromText("bench"), BaseUri = new Uri(address) });
        _address = new Uri(address + "/me/preferences");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "bench");
    }

    /// <summary>Bare.</summary>
    /// <returns>The preferences.</returns>
    [Benchmark(Baseline = true)]
    public async Task<object?> Bare()
    {
        using HttpResponseMessage response = await _http.GetAsync(_address);
        return await Bodies.ReadAsync(response, BareJson.Default.BarePreferences);
    }

    /// <summary>Ours.</summary>
    /// <returns>The preferences.</returns>
    [Benchmark]
    public Task<AccountPreferences> HostUp() => _client.Preferences.GetAsync();

    /// <summary>Closes both.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }
}
