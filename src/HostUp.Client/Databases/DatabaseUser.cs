using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Databases;

/// <summary>A login to the databases of a hosting account.</summary>
public sealed class DatabaseUser : HostUpModel
{
    /// <summary>The name, as HostUp keeps it.</summary>
    public string? Username { get; init; }

    /// <summary>From where it may log in, such as <c>localhost</c>; null when not known.</summary>
    public string? Host { get; init; }

    /// <summary>Identifier: <c>dbu_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the hosting account.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; private set; }

    /// <summary>The name.</summary>
    public override string ToString() => Username ?? Id ?? string.Empty;

    internal DatabaseUser Of(string accountId)
    {
        AccountId = accountId;
        return this;
    }
}
