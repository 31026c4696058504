using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Databases;

/// <summary>A login to databases. Nothing asks for its password, which is not kept.</summary>
internal sealed class DatabaseUser(string id, string username)
{
    public string Username { get; } = username;

    public bool IsCalled(string idOrName) => id == idOrName || string.Equals(Username, idOrName, StringComparison.Ordinal);

    public JsonObject ToJson() => new() { ["id"] = id, ["username"] = Username, ["host"] = "localhost" };
}
