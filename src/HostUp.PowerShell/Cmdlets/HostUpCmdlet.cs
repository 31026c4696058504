using System;
using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading;
using System.Threading.Tasks;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>What all cmdlets share: waiting for work that is done elsewhere, and ending it when the pipeline ends.</summary>
public abstract class HostUpCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private RequestReporter? _reporter;

    /// <summary>Ends what is under way: Ctrl-C and <c>PowerShell.Stop</c> come here.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Ends what is under way: a downstream command that has enough, throws or breaks comes here.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is under way.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                _stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // Disposed of before.
            }

            _stop.Dispose();
        }
    }

    internal CancellationToken StopToken => _stop.Token;

    /// <summary>Takes what happens on the wire and tells the user on the pipeline's thread.</summary>
    private protected RequestReporter Reporter => _reporter ??= new RequestReporter(this);

    /// <summary>
    /// Whether nothing is to be changed: -WhatIf, or a preference of that name wherever it was set. Read where <c>ShouldProcess</c>
    /// reads it.
    /// </summary>
    private protected bool IsWhatIf => Switch("WhatIf")
        ?? (LanguagePrimitives.TryConvertTo(GetVariableValue("WhatIfPreference"), out bool isWhatIf) && isWhatIf);

    /// <summary>Whether <c>ShouldProcess</c> would ask before it says yes.</summary>
    private protected bool Asks => AsksAt(Impact);

    /// <summary>Whether it would if the cmdlet were of this impact: what a parameter adds can be graver than the rest.</summary>
    private protected bool AsksAt(ConfirmImpact impact) => Switch("Confirm")
        ?? (LanguagePrimitives.TryConvertTo(GetVariableValue("ConfirmPreference"), out ConfirmImpact threshold)
            && threshold != ConfirmImpact.None && impact >= threshold);

    /// <summary>Asks the user; where nobody can be asked, the error says how to do without.</summary>
    /// <param name="question">Asks, and gives the answer.</param>
    /// <param name="target">What the question is about.</param>
    /// <param name="nextStep">How to run the command where nobody can be asked.</param>
    private protected bool Ask(Func<bool> question, object? target, string nextStep)
    {
        try
        {
            return question();
        }
        catch (Exception exception) when (exception is PSInvalidOperationException or HostException)
        {
            ThrowTerminatingError(ErrorRecords.CannotAsk(exception, target, nextStep));
            throw;
        }
    }

    /// <summary>A message with its values put in.</summary>
    private protected static string Say(string format, params object?[] values) => Wording.Say(format, values);

    private ConfirmImpact Impact =>
        ((CmdletAttribute)Attribute.GetCustomAttribute(GetType(), typeof(CmdletAttribute))).ConfirmImpact;

    private bool? Switch(string name) =>
        MyInvocation.BoundParameters.TryGetValue(name, out object? bound) ? bound is SwitchParameter { IsPresent: true } : null;

    /// <summary>Waits for work done elsewhere, telling the user what happens meanwhile.</summary>
    /// <param name="work">The work; it ends soon after <see cref="StopToken"/> is cancelled.</param>
    /// <param name="whenEnded">
    /// Told how the work ended when the pipeline ends while it is under way: its result or failure then reaches nobody else.
    /// </param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal virtual T Wait<T>(Task<T> work, Action<Task<T>>? whenEnded = null)
    {
        try
        {
            Reporter.Follow(work);
        }
        catch
        {
            // Writing failed: the pipeline was stopped, or what comes after this command has enough, threw or broke off.
            _stop.Cancel();
            Task.WaitAny(work);
            whenEnded?.Invoke(work);
            throw;
        }

        if (Stopping)
        {
            whenEnded?.Invoke(work);
            throw new PipelineStoppedException();
        }

        try
        {
            return work.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>
    /// Says something that must not be lost when the pipeline ends: it takes no more errors then (<c>WriteError</c> throws), but
    /// the host does, and <c>$Error</c> is there to be looked at.
    /// </summary>
    internal void WriteDespiteEnd(string warning, ErrorRecord? error)
    {
        Host.UI?.WriteWarningLine(warning);
        if (error is not null && SessionState.PSVariable.GetValue("global:Error") is ArrayList errors)
        {
            // PowerShell adds the command's name to the id of what it writes itself; scripts compare the whole.
            var kept = new ErrorRecord(
                error.Exception, error.FullyQualifiedErrorId + "," + GetType().FullName, error.CategoryInfo.Category, error.TargetObject)
            {
                ErrorDetails = error.ErrorDetails,
            };
            errors.Insert(0, kept);
        }
    }
}
