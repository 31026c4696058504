using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Completes things by name: those that commands have shown over the connection, and when that is nothing, the first page of what
/// HostUp has. HostUp is asked once a connection, for a second at most, and a failure is nothing to offer.
/// </summary>
public abstract class KnownValueCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What kind of thing it completes, as the cmdlets that show it remember it.</summary>
    private protected abstract string Kind { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, Connections(fakeBoundParameters).SelectMany(Offer).Distinct());

    /// <summary>Reads a first page from HostUp and remembers it.</summary>
    private protected abstract Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop);

    private IReadOnlyList<(string Word, string ToolTip)> Offer(HostUpConnection? connection)
    {
        KnownValues known = connection?.KnownValues ?? ConnectionStore.Current.KnownValues;
        IReadOnlyList<(string Word, string ToolTip)> offered = known.Offer(Kind);
        if (offered.Count > 0 || connection is not { IsOpen: true } || !connection.IsFirstFetch(Kind))
        {
            return offered;
        }

        using var stop = new CancellationTokenSource();
        CancellationToken stopToken = stop.Token;
        Wait(Task.Run(() => FetchAsync(connection.OpenClient(), known, stopToken)));
        stop.Cancel();
        return known.Offer(Kind);
    }

    // Those that the command on the line would use.
    private static IEnumerable<HostUpConnection?> Connections(IDictionary boundParameters)
    {
        ConnectionStore store = ConnectionStore.Current;
        object? given = boundParameters["Connection"] is PSObject wrapped ? wrapped.BaseObject : boundParameters["Connection"];
        return given switch
        {
            null => [store.Default ?? EnvironmentConnection.FindUsed(store)],
            object[] several => several.Select(item => Find(store, item)),
            _ => [Find(store, given)],
        };
    }

    private static HostUpConnection? Find(ConnectionStore store, object? given) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        HostUpConnection connection => connection,
        string name => store.Find(name),
        _ => null,
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
