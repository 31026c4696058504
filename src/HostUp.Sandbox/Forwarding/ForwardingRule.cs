using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Forwarding;

/// <summary>An address whose mail is forwarded, and where to.</summary>
internal sealed class ForwardingRule(string id, string email, string target)
{
    public string Id { get; } = id;

    public string Email { get; } = email;

    public string Target { get; } = target;

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["email"] = Email,
        ["destination"] = Target,
        ["isEnabled"] = true,
        ["name"] = null,
        ["priority"] = 0,
    };
}
