using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HostUp.Client.Tests.Waiting;

/// <summary>A server on a socket that answers with the account preferences, and first with whatever a test puts in its way.</summary>
internal sealed class LimitedServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Queue<Func<HttpContext, Task>> _first = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private int _underWay;

    private LimitedServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public Uri BaseUri { get; private set; } = null!;

    public int Requests { get; private set; }

    /// <summary>How many requests at most were under way at a time since it was set to zero.</summary>
    public int MostUnderWay { get; set; }

    /// <summary>What every answer waits for.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public static async Task<LimitedServer> StartAsync()
    {
        var server = new LimitedServer();
        await server._application.StartAsync();
        string address = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.BaseUri = new Uri(address + "/api/v2");
        return server;
    }

    /// <summary>The next request that has no answer yet gets this one.</summary>
    public void AnswerNext(Func<HttpContext, Task> answer) => _first.Enqueue(answer);

    public void LimitNext(int seconds) => AnswerNext(context =>
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync(Samples.Read("problem-429"));
    });

    /// <summary>Waits until this many requests are under way.</summary>
    public Task UnderWayAsync(int count)
    {
        lock (_first)
        {
            if (_underWay >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, reached));
            return reached.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Func<HttpContext, Task>? first;
        lock (_first)
        {
            Requests++;
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
            _first.TryDequeue(out first);
            foreach ((int _, TaskCompletionSource reached) in _waiters.Where(waiter => waiter.Count <= _underWay).ToArray())
            {
                reached.TrySetResult();
            }
        }

        try
        {
            await Hold;
            if (first is not null)
            {
                await first(context);
                return;
            }

            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Samples.Read("preferences"), CancellationToken.None);
        }
        finally
        {
            lock (_first)
            {
                _underWay--;
            }
        }
    }
}
