using System;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>A host name of dynamic DNS.</summary>
internal sealed class DynamicHost(string id, OwnedDomain domain, string hostname, string recordType, DateTimeOffset madeAt)
{
    public string Id { get; } = id;

    public OwnedDomain Domain { get; } = domain;

    public string Hostname { get; } = hostname;

    public string RecordType { get; } = recordType;

    public DateTimeOffset CreatedAt { get; } = madeAt;

    public bool Enabled { get; set; } = true;

    public string? LastIp { get; set; }

    public DateTimeOffset? LastUpdatedAt { get; set; }

    public int UpdateCount { get; set; }

    public DateTimeOffset UpdatedAt { get; set; } = madeAt;

    /// <param name="withToken">Whether the caller may change domains; nobody else sees the token.</param>
    public JsonObject ToJson(bool withToken) => new()
    {
        ["id"] = Id,
        ["hostname"] = Hostname,
        ["recordType"] = RecordType,
        ["token"] = withToken ? Token() : null,
        ["lastIp"] = LastIp,
        ["lastUpdatedAt"] = Timestamp.Format(LastUpdatedAt),
        ["updateCount"] = UpdateCount,
        ["enabled"] = Enabled,
        ["createdAt"] = Timestamp.Format(CreatedAt),
        ["updatedAt"] = Timestamp.Format(UpdatedAt),
    };

    // 64 hexadecimal digits, worked out from the identifier: the same steps give the same token.
    private string Token()
    {
        ulong state = 0;
        foreach (char c in Id)
        {
            state = IdSource.Scramble(state ^ c);
        }

        string token = string.Empty;
        for (int i = 0; i < 4; i++)
        {
            state = IdSource.Scramble(state);
            token += state.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        }

        return token;
    }
}
