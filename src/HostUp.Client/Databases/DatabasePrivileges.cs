using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Databases;

/// <summary>What a user was granted on a database. HostUp's page shows no answer: what it leaves out is what was sent.</summary>
public sealed class DatabasePrivileges : HostUpModel
{
    /// <summary>The database's name.</summary>
    public string? Database { get; init; }

    /// <summary>The user.</summary>
    public string? Username { get; init; }

    /// <summary>The privileges, such as <c>SELECT</c>.</summary>
    public ItemList<string>? Privileges { get; init; }

    /// <summary>Identifier of the hosting account.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; private set; }

    /// <summary>As in <c>appuser on abcde_wp_example: SELECT, INSERT</c>.</summary>
    public override string ToString() => $"{Username} on {Database}: {Privileges}";

    internal static DatabasePrivileges Granted(DatabasePrivileges? answer, string accountId, DatabasePrivileges sent)
    {
        var granted = new DatabasePrivileges
        {
            Database = answer?.Database ?? sent.Database,
            Username = answer?.Username ?? sent.Username,
            Privileges = answer?.Privileges is { } read && read.Any() ? read : sent.Privileges,
            AccountId = accountId,
        };
        if (answer is not null)
        {
            granted.Adopt(answer);
        }

        return granted;
    }
}
