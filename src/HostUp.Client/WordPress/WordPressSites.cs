using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>The WordPress sites of an account, and whether HostUp manages WordPress there at all.</summary>
public sealed class WordPressSites : HostUpModel
{
    /// <summary>The sites; null when not sent.</summary>
    public ItemList<WordPressSite>? Sites { get; init; }

    /// <summary>Whether HostUp manages WordPress on the account.</summary>
    public bool? Available { get; init; }

    /// <summary>Why not, for people; null when it does.</summary>
    public string? Reason { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>The sites.</summary>
    public override string ToString() => Sites?.ToString() ?? string.Empty;

    internal WordPressSites Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        foreach (WordPressSite site in Sites ?? [])
        {
            site.Of(accountId, accountName);
        }

        return this;
    }
}
