using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Billing;

/// <summary>Someone who gets a copy of each invoice, without access to the account.</summary>
internal sealed class Recipient(string id, string email, string? description)
{
    public string Id { get; } = id;

    public string Email { get; } = email;

    public JsonObject ToJson() => new() { ["id"] = Id, ["email"] = Email, ["description"] = description };
}
