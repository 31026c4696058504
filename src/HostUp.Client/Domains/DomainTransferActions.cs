using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What can be done about a transfer at this moment.</summary>
public sealed class DomainTransferActions : HostUpModel
{
    /// <summary>Whether another transfer code can be stored.</summary>
    public ActionGate? CanUpdateEpp { get; init; }

    /// <summary>Whether the transfer can be tried again.</summary>
    public ActionGate? CanRetryTransfer { get; init; }

    /// <summary>What may be done, as in <c>transfer code: allowed, retry: allowed</c>.</summary>
    public override string ToString() => Parts.Join(
        CanUpdateEpp is null ? null : $"transfer code: {CanUpdateEpp}", CanRetryTransfer is null ? null : $"retry: {CanRetryTransfer}");
}
