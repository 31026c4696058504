using System;
using System.Net.Http;
using System.Threading.Tasks;
using HostUp.Client;

namespace HostUp.Net8.Smoke;

/// <summary>Before .NET 10 an address has a greatest length: one that is longer is the caller's mistake, and said so.</summary>
public static class LongAddress
{
    public static async Task RunAsync()
    {
        using var client = new HostUpClient(new HostUpClientOptions());
        try
        {
            await client.Api.SendAsync(HttpMethod.Get, new string('a', 70_000));
        }
        catch (ArgumentException)
        {
            return;
        }

        throw new InvalidOperationException("An address that cannot be was sent.");
    }
}
