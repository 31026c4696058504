using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HostUp.Client.Tests;

/// <summary>A real HTTP server on 127.0.0.1 that gives one answer to everything and keeps every request exactly as it came.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    public const string Key = "test-key-0123456789";

    private readonly WebApplication _application;
    private readonly List<RecordedRequest> _requests = [];

    private WireServer(WebApplication application) => _application = application;

    public Uri BaseUri { get; private set; } = null!;

    public HostUpClient Client { get; private set; } = null!;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return _requests.ToArray();
            }
        }
    }

    public RecordedRequest Request => Requests.Single();

    public static Task<WireServer> StartAsync(string body, int status = 200, Action<HostUpClientOptions>? configure = null) =>
        StartAsync(_ => (status, body), configure);

    public static async Task<WireServer> StartAsync(
        Func<RecordedRequest, (int Status, string Body)> answer, Action<HostUpClientOptions>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        var server = new WireServer(application);
        application.Run(async context =>
        {
            RecordedRequest request = await ReadAsync(context);
            lock (server._requests)
            {
                server._requests.Add(request);
            }

            (int status, string body) = answer(request);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            if (request.Method != "HEAD")
            {
                await context.Response.WriteAsync(body);
            }
        });
        await application.StartAsync();
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.BaseUri = new Uri(address + "/api/v2");
        var options = new HostUpClientOptions { BaseUri = server.BaseUri, ApiKey = ApiKey.FromText(Key), MaxRetryCount = 0 };
        configure?.Invoke(options);
        server.Client = new HostUpClient(options);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static async Task<RecordedRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return new RecordedRequest(
            context.Request.Method,
            "http://" + context.Request.Host.Value + target,
            target,
            context.Request.Headers.ToDictionary(
                static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.Length == 0 ? null : body);
    }
}
