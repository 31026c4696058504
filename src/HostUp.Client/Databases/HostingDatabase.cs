using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Databases;

/// <summary>A MySQL database of a hosting account.</summary>
public sealed class HostingDatabase : HostUpModel
{
    /// <summary>The name, with the account's prefix, such as <c>abcde_wp_example</c>.</summary>
    public string? Name { get; init; }

    /// <summary>How large it is, in megabytes; null when not sent.</summary>
    public decimal? SizeMb { get; init; }

    /// <summary>The users that have privileges on it; null when not sent.</summary>
    public ItemList<string>? Users { get; init; }

    /// <summary>How text in it is compared, such as <c>utf8mb4_unicode_ci</c>; null when not sent.</summary>
    public string? Collation { get; init; }

    /// <summary>Identifier: <c>db_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the hosting account.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; private set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Id ?? string.Empty;

    internal HostingDatabase Of(string accountId)
    {
        AccountId = accountId;
        return this;
    }
}
