using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Nameservers;

/// <summary>A DS record at the registry.</summary>
internal sealed class RegistryKey(string id, string keyTag, string algorithm, string digestType, string digest)
{
    public string Id { get; } = id;

    public bool IsSame(RegistryKey other) => other.Text == Text;

    private string Text => $"{keyTag} {algorithm} {digestType} {digest.ToUpperInvariant()}";

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["keyTag"] = keyTag,
        ["algorithm"] = algorithm,
        ["digestType"] = digestType,
        ["digest"] = digest,
    };
}
