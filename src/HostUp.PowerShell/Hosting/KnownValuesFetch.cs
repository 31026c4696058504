using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Hosting;

/// <summary>
/// What completion offers of a connection: what commands have shown of it, and when that is nothing, the first page of what
/// HostUp has. HostUp is asked once a connection, for a second at most, and a failure is nothing to offer.
/// </summary>
internal static class KnownValuesFetch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Account ids with what tells them apart.</summary>
    public static IEnumerable<(string Word, string ToolTip)> Accounts(IDictionary boundParameters) =>
        Offer(boundParameters, static known => known.Accounts, "accounts", static async (client, known, stop) =>
        {
            foreach (HostingAccount account in await client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = 100 }).ReadAsync(stop).ConfigureAwait(false) ?? [])
            {
                known.Remember(account);
            }
        });

    /// <summary>Product slugs with their names.</summary>
    public static IEnumerable<(string Word, string ToolTip)> Products(IDictionary boundParameters) =>
        Offer(boundParameters, static known => known.Products, "products", static async (client, known, stop) =>
        {
            foreach (HostingProduct product in await client.HostingProducts.ReadPages(locale: null, pageSize: 100).ReadAsync(stop).ConfigureAwait(false) ?? [])
            {
                known.Remember(product);
            }
        });

    private static (string Word, string ToolTip)[] Offer(
        IDictionary boundParameters,
        Func<KnownValues, IEnumerable<(string Word, string ToolTip)>> values,
        string what,
        Func<HostUpClient, KnownValues, CancellationToken, Task> fetch)
    {
        ConnectionStore store = ConnectionStore.Current;
        HostUpConnection? connection = Choose(store, boundParameters["Connection"]);
        KnownValues known = connection?.KnownValues ?? store.KnownValues;
        (string Word, string ToolTip)[] offered = values(known).ToArray();
        if (offered.Length > 0 || connection is not { IsOpen: true } || !connection.IsFirstFetch(what))
        {
            return offered;
        }

        using var stop = new CancellationTokenSource();
        CancellationToken stopToken = stop.Token;
        Wait(Task.Run(() => fetch(connection.Client, known, stopToken)));
        stop.Cancel();
        return values(known).ToArray();
    }

    // The connection that the command on the line would use.
    private static HostUpConnection? Choose(ConnectionStore store, object? given) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        HostUpConnection connection => connection,
        string name => store.Find(name),
        _ => store.Default ?? EnvironmentConnection.FindUsed(store),
    };

    // It runs apart, so that not even a look-up of names that ignores its end holds the prompt longer.
    private static void Wait(Task fetch)
    {
        try
        {
            fetch.Wait(Patience);
        }
        catch (AggregateException)
        {
            // No values are no error here: the command itself will say what is wrong.
        }

        // Whatever comes of it later is looked at, so that it is no error of the process.
        fetch.ContinueWith(
            static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
