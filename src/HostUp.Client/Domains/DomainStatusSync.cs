using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Domains;

/// <summary>What asking the registry for the status of a domain came to. HostUp answers 200 too when it came to nothing: see <see cref="SyncSuccess"/>.</summary>
public sealed class DomainStatusSync : HostUpModel
{
    /// <summary>The domain's name as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Name => WireName is null ? null : DnsName.ToUnicode(WireName);

    /// <summary>The status before.</summary>
    public string? PreviousStatus { get; init; }

    /// <summary>The status now.</summary>
    public string? NewStatus { get; init; }

    /// <summary>Whether these differ.</summary>
    public bool? StatusChanged { get; init; }

    /// <summary>Whether it became active just now.</summary>
    public bool? StatusChangedToActive { get; init; }

    /// <summary>Whether the registry could be asked.</summary>
    public bool? SyncSuccess { get; init; }

    /// <summary>What HostUp has to say of it; null for nothing.</summary>
    public string? Info { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>Whether HostUp tried to go back to the status before.</summary>
    public bool? RevertAttempted { get; init; }

    /// <summary>Whether it went back.</summary>
    public bool? RevertSucceeded { get; init; }

    /// <summary>Why it did not; null when it did, or was not tried.</summary>
    public string? RevertError { get; init; }

    /// <summary>Whether the registry was asked a second time.</summary>
    public bool? DoubleSyncAttempted { get; init; }

    /// <summary>Whether that worked.</summary>
    public bool? DoubleSyncSucceeded { get; init; }

    /// <summary>Why it did not; null when it did, or was not tried.</summary>
    public string? DoubleSyncError { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    [JsonInclude]
    [JsonPropertyName("name")]
    internal string? WireName { get; init; }

    /// <summary>Name and both states, as in <c>example.com: pending to active</c>.</summary>
    public override string ToString() => $"{Name ?? Id}: {PreviousStatus} to {NewStatus}";
}
