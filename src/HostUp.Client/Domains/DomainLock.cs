using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>A lock that the registry keeps on a domain, as .se and .nu have it.</summary>
public sealed class DomainLock : HostUpModel
{
    /// <summary>Whether the domain is locked; null when HostUp does not say.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the registry has to be asked before it is lifted; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool? RequiresManualUnlockFlow => ManualUnlockFlow ?? RegistryUnlockFlow;

    /// <summary>How it is lifted; null when there is nothing to lift, or another way.</summary>
    public DomainUnlockAction? UnlockAction { get; init; }

    // Pages of HostUp's differ in what they call it.
    [JsonInclude]
    [JsonPropertyName("requiresManualUnlockFlow")]
    internal bool? ManualUnlockFlow { get; init; }

    [JsonInclude]
    [JsonPropertyName("requiresRegistryUnlockFlow")]
    internal bool? RegistryUnlockFlow { get; init; }

    /// <summary>How it stands, as in <c>on, lifted by the registry</c>.</summary>
    public override string ToString() => Parts.Join(
        Enabled is { } enabled ? enabled ? "on" : "off" : null, RequiresManualUnlockFlow == true ? "lifted by the registry" : null);
}
