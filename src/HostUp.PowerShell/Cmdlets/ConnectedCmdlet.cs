using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>A cmdlet that calls HostUp over a connection, or over several: it does its work once for each.</summary>
public abstract class ConnectedCmdlet : HostUpCmdlet
{
    private readonly Dictionary<HostUpConnection, Session> _sessions = [];

    /// <summary>
    /// The connections to use, or their names. Without it: the connection that a piped object came from, else the runspace's
    /// default connection, else one made from the environment variable HOSTUP_API_KEY.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public HostUpConnection[]? Connection { get; set; }

    /// <summary>The connection that is being worked on; who does work in <see cref="Finish"/> says over which.</summary>
    private protected Session Session { get; set; } = null!;

    /// <summary>Does the work of one input over each of its connections.</summary>
    protected sealed override void ProcessRecord()
    {
        try
        {
            ConnectionStore.Current.LinkObjects(isChosen: Connection is not null);
            foreach (HostUpConnection connection in Resolve())
            {
                Session = Open(connection);
                Process();
            }
        }
        catch (ConnectionClosedException closed)
        {
            EndAsNotConnected(closed.Connection);
        }
    }

    /// <summary>Ends the work of all inputs.</summary>
    protected sealed override void EndProcessing()
    {
        try
        {
            Finish();
        }
        catch (ConnectionClosedException closed)
        {
            EndAsNotConnected(closed.Connection);
        }
    }

    /// <summary>Does the work of one input over <see cref="Session"/>.</summary>
    private protected abstract void Process();

    /// <summary>Waits for what inputs have left under way.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>Finds the connections to use.</summary>
    /// <exception cref="ConnectionClosedException">One is closed, or there is none.</exception>
    private protected virtual IReadOnlyList<HostUpConnection> Resolve() => Connection ?? [FindDefault()];

    /// <summary>Where to look for what HostUp does not find; null for advice in general.</summary>
    private protected virtual string? NotFoundStep => null;

    /// <summary>What the user can do about a failure, where this cmdlet knows more than its kind tells; null where it does not.</summary>
    private protected virtual string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.NameNotFound || (exception.Failure == ApiFailure.Problem && exception.StatusCode == HttpStatusCode.NotFound)
            ? NotFoundStep
            : null;

    /// <summary>
    /// Calls HostUp and waits. A failure is written as an error for this input alone, unless it is about the key.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="target">What the caller gave: a name, an id, a slug or a path.</param>
    /// <param name="done">
    /// What was done, for a call that cannot be taken back: it is said when the pipeline ends before the answer could be written.
    /// </param>
    /// <returns>The answer; null when an error was written.</returns>
    private protected T? Call<T>(Func<HostUpClient, CancellationToken, Task<T>> call, object? target, Func<T, string>? done = null)
        where T : class
    {
        try
        {
            return Wait(Session.CallAsync(call, StopToken), work => WriteOutcomeDespiteEnd(work, target, done));
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

    /// <summary>Calls HostUp for what answers with nothing, and waits; see <see cref="Call{T}"/>.</summary>
    /// <returns>Whether it was done; false when an error was written.</returns>
    private protected bool Call(Func<HostUpClient, CancellationToken, Task> call, object? target) =>
        Call(
            async (client, stop) =>
            {
                await call(client, stop).ConfigureAwait(false);
                return string.Empty;
            },
            target) is not null;

    /// <summary>
    /// Reads something that only makes a text say more: a failure is a verbose line, unless it is about the key. A key may be allowed
    /// to write and not to read.
    /// </summary>
    /// <returns>The answer; null when it could not be had.</returns>
    private protected T? Try<T>(Func<HostUpClient, CancellationToken, Task<T>> call, object? target)
        where T : class
    {
        try
        {
            return Wait(Session.CallAsync(call, StopToken));
        }
        catch (HostUpApiException exception) when (!ErrorRecords.IsAboutTheKey(exception))
        {
            Reporter.Detail(exception.Message);
            return null;
        }
        catch (HostUpApiException exception)
        {
            Report(exception, target);
            throw;
        }
    }

    /// <summary>Emits an object that HostUp sent, linked to the connection it came over.</summary>
    internal void Emit(HostUpModel model, Session session) => WriteObject(EmittedObject.Link(model, session.Connection));

    /// <summary>Emits an object that HostUp sent over the connection that is being worked on.</summary>
    private protected void Emit(HostUpModel model) => Emit(model, Session);

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

    /// <summary>Writes an error for each literal name that a whole list does not have.</summary>
    private protected void ReportMissing(NameFilter filter)
    {
        foreach ((string name, IReadOnlyList<string> near) in filter.Missing)
        {
            Fail(ErrorRecords.NameNotFound(name, near, NotFoundStep ?? Messages.NextNameNotFound));
        }
    }

    /// <summary>Writes an error for this input; the next one is gone on with.</summary>
    internal virtual void Fail(ErrorRecord error) => WriteError(error);

    private Session Open(HostUpConnection connection)
    {
        if (!_sessions.TryGetValue(connection, out Session? session))
        {
            session = new Session(connection, connection.OpenClient().WithObserver(Reporter));
            _sessions.Add(connection, session);
        }

        return connection.IsOpen ? session : throw new ConnectionClosedException(connection);
    }

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
            WriteDespiteEnd(exception.Message + Environment.NewLine + error.ErrorDetails.RecommendedAction, error);
        }
    }

    private ErrorRecord Describe(HostUpApiException exception, object? target) =>
        exception.ToErrorRecord(target, NextStep(exception) ?? ErrorRecords.NextStep(exception));

    private void EndAsNotConnected(HostUpConnection? connection) => ThrowTerminatingError(ErrorRecords.NotConnected(connection));

    private HostUpConnection FindDefault()
    {
        ConnectionStore store = ConnectionStore.Current;
        try
        {
            return store.Default ?? EnvironmentConnection.Find(store) ?? throw new ConnectionClosedException(connection: null);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.BadConfiguration(exception, target: null, Messages.NextBadEnvironment));
            throw;
        }
    }
}
