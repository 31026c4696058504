using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>A backup of a WordPress site. HostUp's API lists them, and does no more with them.</summary>
public sealed class WordPressBackup : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>The name of its file.</summary>
    public string? File { get; init; }

    /// <summary>Bytes.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>When it was made (UTC); null when not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The id of the site (<c>wp_…</c>); null when that is gone.</summary>
    public string? InstallationId { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>The name of its file.</summary>
    public override string ToString() => File ?? string.Empty;
}
