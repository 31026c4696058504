using System;

namespace HostUp.Client.Errors;

/// <summary>An attempt took longer than it may.</summary>
/// <param name="timeout">How long it may take.</param>
internal sealed class AttemptTimeoutException(TimeSpan timeout) : TimeoutException
{
    public TimeSpan Timeout { get; } = timeout;
}
