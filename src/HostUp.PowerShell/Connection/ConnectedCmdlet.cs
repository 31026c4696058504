using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Connection;
using HostUp.Client.Http;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Http;

namespace HostUp.PowerShell.Connection;

/// <summary>A cmdlet that calls HostUp over a connection.</summary>
public abstract class ConnectedCmdlet : HostUpCmdlet
{
    private HostUpClient? _client;
    private KnownValues? _known;

    /// <summary>
    /// The connection to use, or its name. Without it: the runspace's default connection, else one made from the environment
    /// variable HOSTUP_API_KEY.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public HostUpConnection? Connection { get; set; }

    /// <summary>The scopes a key needs for what this cmdlet asks of HostUp, for the error that says one is missing.</summary>
    private protected abstract string RequiredScopes { get; }

    /// <summary>Where what is shown is remembered, for completion.</summary>
    private protected virtual KnownValues Known => _known ??= Resolve().KnownValues;

    internal HostUpClient Client => _client ??= Resolve().Client.WithObserver(Reporter);

    /// <summary>Finds the connection to use.</summary>
    private protected virtual HostUpConnection Resolve()
    {
        HostUpConnection? connection = Connection ?? FindDefault();
        if (connection is not { IsOpen: true })
        {
            ThrowTerminatingError(ErrorRecords.NotConnected(Connection?.Name));
        }

        return connection!;
    }

    /// <summary>
    /// Calls HostUp and waits. A failure is written as an error for this input alone, unless it is about the key.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="target">What the caller gave: an id, a slug or a path.</param>
    /// <returns>The answer; null when an error was written.</returns>
    private protected T? Call<T>(Func<HostUpClient, CancellationToken, Task<T>> call, object? target)
        where T : class
    {
        try
        {
            return Wait(call(Client, StopToken));
        }
        catch (HostUpApiException exception)
        {
            Report(exception, target);
        }
        catch (ArgumentException exception)
        {
            WriteError(ErrorRecords.InvalidArgument(exception, target));
        }

        return null;
    }

    /// <summary>Writes a failure as an error for this input; one about the key ends the command.</summary>
    internal void Report(HostUpApiException exception, object? target)
    {
        ErrorRecord error = Describe(exception, target);
        if (ErrorRecords.IsAboutTheKey(exception))
        {
            ThrowTerminatingError(error);
        }

        WriteError(error);
    }

    /// <summary>Makes the error for a failure; a cmdlet that knows more about what to do next says so here.</summary>
    private protected virtual ErrorRecord Describe(HostUpApiException exception, object? target) =>
        exception.ToErrorRecord(target, ErrorRecords.NextStep(exception, RequiredScopes));

    private HostUpConnection? FindDefault()
    {
        ConnectionStore store = ConnectionStore.Current;
        try
        {
            return store.Default ?? EnvironmentConnection.Find(store);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.BadConfiguration(exception));
            throw;
        }
    }
}
