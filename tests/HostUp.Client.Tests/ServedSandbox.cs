using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using HostUp.Sandbox;
using HostUp.Sandbox.Host;
using HostUp.Testing;

namespace HostUp.Client.Tests;

/// <summary>The sandbox on a real socket, and a client connected to it. Both run on a clock that stands still.</summary>
internal sealed class ServedSandbox : IAsyncDisposable
{
    private readonly SandboxHttpHost _host;

    private ServedSandbox(SandboxHttpHost host, HostUpClient client)
    {
        _host = host;
        Client = client;
    }

    public HostUpClient Client { get; }

    public IReadOnlyList<SandboxRequest> Requests => _host.Account.RequestLog;

    public SandboxRequest LastRequest => Requests[^1];

    public static async Task<ServedSandbox> StartAsync(
        SandboxScenario scenario = SandboxScenario.Default, string key = SandboxAccount.ApiKey, string[]? scopes = null)
    {
        var clock = new ManualTimeProvider();
        SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(scenario, clock, scopes));
        return new ServedSandbox(host, new HostUpClient(new HostUpClientOptions
        {
            BaseUri = host.BaseUri,
            ApiKey = ApiKey.FromText(key),
            TimeProvider = clock,
            MaxRetryCount = 0,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }
}
