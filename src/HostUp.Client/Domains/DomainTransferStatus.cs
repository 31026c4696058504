using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>How a transfer to HostUp stands. Of its members HostUp publishes none: these are inferred from those of a retry.</summary>
public sealed class DomainTransferStatus : HostUpModel
{
    /// <summary>The state, such as <c>awaiting_payment</c> or <c>registry_locked</c> (an open set).</summary>
    public string? TransferStatus { get; init; }

    /// <summary>Why, as a sentence for people; null when there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>What can be done.</summary>
    public DomainTransferActions? Actions { get; init; }

    /// <summary>State and reason.</summary>
    public override string ToString() => Parts.Join(TransferStatus, Reason);
}
