using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HostUp.Bench.Server;

/// <summary>
/// Serves on a free port of 127.0.0.1, prints its address on one line, and ends with its standard input. See <see cref="CannedApi"/>
/// for the paths.
/// </summary>
internal static class Program
{
    private static async Task Main()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0);
        });

        await using WebApplication application = builder.Build();
        var api = new CannedApi();
        application.Run(api.AnswerAsync);
        await application.StartAsync();
        Console.WriteLine(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

        // On its own thread: reading from the console blocks even when it is called asynchronously.
        await Task.Run(static () =>
        {
            while (Console.In.Read() >= 0)
            {
                // What is typed has no meaning here.
            }
        });
        await application.StopAsync();
    }
}
