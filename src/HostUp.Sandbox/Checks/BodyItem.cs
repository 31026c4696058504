using System.Text.Json;

namespace HostUp.Sandbox.Checks;

/// <summary>An item of an array in a body, and the JSON pointer to it.</summary>
internal readonly struct BodyItem(JsonElement value, string pointer)
{
    public JsonElement Value { get; } = value;

    public string Pointer { get; } = pointer;
}
