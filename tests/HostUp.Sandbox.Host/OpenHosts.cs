using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Host;

/// <summary>The accounts that a process serves, each on a port of its own.</summary>
internal sealed class OpenHosts : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, SandboxHttpHost> _hosts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> _closing = [];

    /// <summary>Serves a fresh account, and prints its address.</summary>
    public async Task OpenAsync(SandboxScenario scenario, int port, bool isLimited = false)
    {
        var account = new SandboxAccount(scenario);
        if (isLimited)
        {
            account.Faults = new WaitlessLimit().Strike;
        }

        SandboxHttpHost host = await SandboxHttpHost.StartAsync(account, port);
        _hosts[host.BaseUri.AbsoluteUri] = host;
        await Console.Out.WriteLineAsync(host.BaseUri.AbsoluteUri);
    }

    /// <summary>Ends an account; whoever opens the next one does not wait for it.</summary>
    public void Close(string address)
    {
        if (_hosts.TryRemove(address, out SandboxHttpHost? host))
        {
            _closing.Add(host.DisposeAsync().AsTask());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (string address in _hosts.Keys)
        {
            Close(address);
        }

        await Task.WhenAll(_closing);
    }
}
