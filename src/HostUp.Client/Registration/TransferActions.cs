using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>What can be done about a transfer.</summary>
public sealed class TransferActions : HostUpModel
{
    /// <summary>Whether another code can be stored.</summary>
    public ActionGate? CanUpdateEpp { get; init; }

    /// <summary>Whether it can be tried again.</summary>
    public ActionGate? CanRetryTransfer { get; init; }

    /// <summary>Both, as in <c>new code: allowed; again: allowed</c>.</summary>
    public override string ToString() => $"new code: {CanUpdateEpp?.ToString() ?? "-"}; again: {CanRetryTransfer?.ToString() ?? "-"}";
}
