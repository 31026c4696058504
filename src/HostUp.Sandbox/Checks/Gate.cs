using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Checks;

/// <summary>Whether something can be done at present, and why not: the API's <c>actions.canX</c>.</summary>
internal sealed class Gate
{
    private Gate(string? reason, string? code)
    {
        Reason = reason;
        Code = code;
    }

    public static Gate Open { get; } = new(null, null);

    public bool IsOpen => Reason is null;

    public string? Reason { get; }

    public string? Code { get; }

    /// <summary>A gate that a reason closes; without one it is open.</summary>
    public static Gate For(string? reason, string? code = null) => reason is null ? Open : new Gate(reason, code);

    /// <summary>With <c>code</c>, which some pages show and some do not.</summary>
    public JsonObject ToJson() => new() { ["allowed"] = IsOpen, ["reason"] = Reason, ["code"] = Code };

    public JsonObject ToJsonWithoutCode() => new() { ["allowed"] = IsOpen, ["reason"] = Reason };
}
