using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The lock that keeps nameservers from being changed.</summary>
public sealed class NameserverLock : HostUpModel
{
    /// <summary>Whether the domain is locked; null when HostUp does not know.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the lock is the registry's, and has to be lifted by a request before anything can be changed; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool? RequiresRegistryUnlockFlow => WireFlow ?? WireManualFlow;

    [JsonInclude]
    [JsonPropertyName("requiresRegistryUnlockFlow")]
    internal bool? WireFlow { get; init; }

    // The name of the same on the pages on domains.
    [JsonInclude]
    [JsonPropertyName("requiresManualUnlockFlow")]
    internal bool? WireManualFlow { get; init; }

    /// <summary>Which lock there is, as in <c>registry lock</c>.</summary>
    public override string ToString() =>
        RequiresRegistryUnlockFlow == true ? "registry lock" : Enabled == true ? "locked" : Enabled == false ? "not locked" : string.Empty;
}
