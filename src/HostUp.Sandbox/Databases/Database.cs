using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Databases;

/// <summary>A MySQL database.</summary>
internal sealed class Database(string id, string name, int sizeMb, params string[] users)
{
    public string Name { get; } = name;

    /// <summary>The names of the users that have privileges on it.</summary>
    public List<string> Users { get; } = [.. users];

    public JsonObject ToJson() => new()
    {
        ["id"] = id,
        ["name"] = Name,
        ["collation"] = "utf8mb4_unicode_ci",
        ["sizeMb"] = sizeMb,
        ["users"] = new JsonArray(Users.Select(user => (JsonNode?)user).ToArray()),
    };
}
