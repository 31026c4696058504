using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Api;

/// <summary>What every object read from HostUp has in common: members this client does not know are kept.</summary>
public abstract class HostUpModel : IJsonOnDeserialized
{
    /// <summary>
    /// The name, for the JSON reader, of a property that is not HostUp's: an ignored property would swallow a member of its own name.
    /// </summary>
    internal const string NotOnTheWire = "$not-on-the-wire";

    private FreeFormObject _additionalData = FreeFormObject.Empty;

    /// <summary>What it was read over, for those who hand it on: a call about it goes back the same way. Null when nobody said.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal object? Origin { get; set; }

    // Kept as they came, so that the object can be written again without loss.
    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>The members HostUp sent that this client has no property for.</summary>
    /// <returns>The members; empty when there are none, never null.</returns>
    public FreeFormObject GetAdditionalData() => _additionalData;

    /// <summary>The object as JSON, with HostUp's names and with the members this client does not know.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), RoomJson.Of(GetType()));

    // Converted while reading, so that a member that cannot be read fails here and not in the caller's hands.
    void IJsonOnDeserialized.OnDeserialized() => ConvertUnknown();

    /// <summary>Takes over what the object read in this one's place has, and this one has no property for.</summary>
    /// <param name="read">The object that was read.</param>
    /// <param name="others">Names of members that the other object has properties for.</param>
    internal void Adopt(HostUpModel read, params string[] others)
    {
        Dictionary<string, JsonElement> members = read.UnknownMembers is { } unknown ? new(unknown) : [];
        JsonElement all = JsonSerializer.SerializeToElement(read, read.GetType(), RoomJson.Of(read.GetType()));
        foreach (string name in others)
        {
            if (all.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null)
            {
                members[name] = value;
            }
        }

        UnknownMembers = members;
        ConvertUnknown();
    }

    /// <summary>Forgets the members this client does not know that have a secret in them.</summary>
    /// <param name="secret">The secret, of characters that JSON writes as they are.</param>
    internal void ForgetUnknownWith(string secret)
    {
        UnknownMembers = UnknownMembers?
            .Where(member => member.Value.GetRawText().IndexOf(secret, StringComparison.OrdinalIgnoreCase) < 0)
            .ToDictionary(static member => member.Key, static member => member.Value);
        _additionalData = FreeFormObject.Empty;
        ConvertUnknown();
    }

    private void ConvertUnknown()
    {
        if (UnknownMembers is { Count: > 0 } unknown)
        {
            _additionalData = new FreeFormObject(unknown.Select(static member =>
                new KeyValuePair<string, object?>(member.Key, FreeFormReader.FromElement(member.Value))));
        }
    }
}
