using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HostUp.Sandbox.Host;

/// <summary>A <see cref="SandboxAccount"/> behind a real HTTP server on 127.0.0.1.</summary>
/// <remarks>
/// Beside the API there is one path of its own, <c>GET /_sandbox/requests</c>: the account's request log as JSON, for callers in
/// another process.
/// </remarks>
public sealed class SandboxHttpHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SandboxHttpHost(WebApplication application, SandboxAccount account, Uri baseUri)
    {
        _application = application;
        Account = account;
        BaseUri = baseUri;
    }

    /// <summary>The account that answers.</summary>
    public SandboxAccount Account { get; }

    /// <summary>Where the API is: <c>http://127.0.0.1:port/api/v2</c>.</summary>
    public Uri BaseUri { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="account">The account that answers.</param>
    /// <param name="port">The port to listen on; 0 for a free one.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running server, which disposal stops.</returns>
    /// <exception cref="System.IO.IOException">The port is taken.</exception>
    public static async Task<SandboxHttpHost> StartAsync(SandboxAccount account, int port = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);

        // The empty builder reads no configuration: neither ASPNETCORE_URLS nor an appsettings.json of another project can move the server.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });

        // A test that leaves a request open must not hold up the others.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(500));

        WebApplication application = builder.Build();
        application.Run(context => SandboxExchange.AnswerAsync(account, context));

        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SandboxHttpHost(application, account, new Uri(address.TrimEnd('/') + SandboxAccount.BaseUri.AbsolutePath));
    }

    /// <summary>Stops the server; open connections are closed.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
