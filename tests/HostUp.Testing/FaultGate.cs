using System.Threading.Tasks;

namespace HostUp.Testing;

/// <summary>A place where a <see cref="FaultScript"/> stands still until a test lets it go on, or the client goes away.</summary>
public sealed class FaultGate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the script has come to the gate.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Ends when the client went away while the script stood at the gate.</summary>
    public Task Abandoned => _abandoned.Task;

    internal Task Opened => _opened.Task;

    /// <summary>Lets the script go on.</summary>
    public void Open() => _opened.TrySetResult();

    internal void Reach() => _reached.TrySetResult();

    internal void Abandon() => _abandoned.TrySetResult();
}
