using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Registration;

/// <summary>What came of trying a transfer again. HostUp's page is cut off before its end: further members are kept as they come.</summary>
public sealed class TransferRetry : HostUpModel
{
    /// <summary>The domain; its id when its name was not given.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>Where the transfer stands: <c>pending_transfer_in_progress</c>, <c>awaiting_payment</c>, <c>transfer_failed_at_registry</c> …</summary>
    public string? TransferStatus { get; init; }

    /// <summary>Why it stands there, for people; null when HostUp does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>What was cleared away first.</summary>
    public TransferCleanup? PreRetryCleanup { get; init; }

    /// <summary>Whether the domain's state was brought up to date with the registry.</summary>
    public bool? DomainStatusSynced { get; init; }

    /// <summary>What can be done about the transfer.</summary>
    public TransferActions? Actions { get; init; }

    /// <summary>Identifier of the domain.</summary>
    public string? DomainId { get; init; }

    /// <summary>Whether it is on its way, or done.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal bool IsUnderWay => TransferStatus is "pending_transfer_in_progress" or "pending_transfer_generic" or "active";

    /// <summary>The domain and where its transfer stands.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: {TransferStatus}";

    internal TransferRetry Of(string domain)
    {
        Domain = DnsName.ToUnicode(domain);
        return this;
    }
}
