using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Errors;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>A cmdlet that calls HostUp over a connection.</summary>
public abstract class ConnectedCmdlet : HostUpCmdlet
{
    private HostUpClient? _client;
    private HostUpConnection? _connection;
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

    /// <summary>The scopes a key needs for what this cmdlet asks of HostUp, for the error that says one is missing; null for none.</summary>
    private protected abstract string? RequiredScopes { get; }

    /// <summary>Where to look for what HostUp does not find, for the error that says so; null for advice in general.</summary>
    private protected virtual string? NotFoundStep => null;

    /// <summary>Where what is shown is remembered, for completion.</summary>
    private protected virtual KnownValues Known => _known ??= Resolve().KnownValues;

    internal HostUpClient Client => _client ??= (_connection = Resolve()).Client.WithObserver(Reporter);

    /// <inheritdoc/>
    internal override T Wait<T>(Task<T> work, Action<Task<T>>? whenEnded = null)
    {
        try
        {
            return base.Wait(work, whenEnded);
        }
        catch (ObjectDisposedException) when (_connection is { IsOpen: false })
        {
            // Disconnect-HostUp, in another runspace.
            ThrowTerminatingError(ErrorRecords.NotConnected(_connection));
            throw;
        }
    }

    /// <summary>Finds the connection to use.</summary>
    private protected virtual HostUpConnection Resolve()
    {
        HostUpConnection? connection = Connection ?? FindDefault();
        if (connection is not { IsOpen: true })
        {
            ThrowTerminatingError(ErrorRecords.NotConnected(connection));
        }

        return connection!;
    }

    /// <summary>
    /// Calls HostUp and waits. A failure is written as an error for this input alone, unless it is about the key.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="target">What the caller gave: an id, a slug or a path.</param>
    /// <param name="done">
    /// What was done, for a call that cannot be taken back: it is said when the pipeline ends before the answer could be written.
    /// </param>
    /// <returns>The answer; null when an error was written.</returns>
    private protected T? Call<T>(Func<HostUpClient, CancellationToken, Task<T>> call, object? target, Func<T, string>? done = null)
        where T : class
    {
        try
        {
            return Wait(call(Client, StopToken), work => WriteOutcomeDespiteEnd(work, target, done));
        }
        catch (HostUpApiException exception)
        {
            Report(exception, target);
        }
        catch (ArgumentException exception)
        {
            Fail(ErrorRecords.InvalidArgument(exception, target));
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

        Fail(error);
    }

    /// <summary>Writes an error for this input; the next one is gone on with.</summary>
    private protected virtual void Fail(ErrorRecord error) => WriteError(error);

    // A call that may have cost money must not end unheard because the user pressed Ctrl-C.
    private void WriteOutcomeDespiteEnd<T>(Task<T> work, object? target, Func<T, string>? done)
    {
        if (work.Status == TaskStatus.RanToCompletion)
        {
            if (done is not null)
            {
                WriteDespiteEnd(done(work.Result), error: null);
            }
        }
        else if (work.Exception?.InnerException is HostUpApiException exception
            && (exception.Failure == ApiFailure.OutcomeUnknown || exception.IsMade))
        {
            ErrorRecord error = Describe(exception, target);
            WriteDespiteEnd(error.ErrorDetails.Message, error);
        }
    }

    /// <summary>Makes the error for a failure; a cmdlet that knows more about what to do next says so here.</summary>
    private protected virtual ErrorRecord Describe(HostUpApiException exception, object? target) =>
        exception.ToErrorRecord(target, ErrorRecords.NextStep(exception, RequiredScopes, NotFoundStep));

    private HostUpConnection? FindDefault()
    {
        ConnectionStore store = ConnectionStore.Current;
        try
        {
            return store.Default ?? EnvironmentConnection.Find(store);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.BadConfiguration(exception, target: null, Messages.NextBadEnvironment));
            throw;
        }
    }
}
