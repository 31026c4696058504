using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>An SSH key that a hosting account knows.</summary>
public sealed class HostingSshKey : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Kind, such as <c>ssh-ed25519</c>; null when not sent.</summary>
    public string? Type { get; init; }

    /// <summary>Length in bits; null when not sent.</summary>
    public int? Bits { get; init; }

    /// <summary>What people compare, such as <c>SHA256:…</c>; null when HostUp does not know it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The text at the end of its line; null when it has none.</summary>
    public string? Comment { get; init; }

    /// <summary>Its line, as in an <c>authorized_keys</c> file; null when not sent. It is no secret.</summary>
    public string? PublicKey { get; init; }

    /// <summary>Of a key that was just added: whether HostUp took it. Null else.</summary>
    public bool? Imported { get; init; }

    /// <summary>Of a key that was just added or authorized: whether one can log in with it. Null else: lists do not tell it.</summary>
    public bool? Authorized { get; init; }

    /// <summary>Identifier: <c>ssh_</c> and 26 characters; null when not sent.</summary>
    public string? Id { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>Name and fingerprint, as in <c>deploy-key (SHA256:…)</c>.</summary>
    public override string ToString() => Fingerprint is null ? Name ?? Id ?? string.Empty : $"{Name} ({Fingerprint})";

    internal HostingSshKey Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        AccountName = accountName;
        return this;
    }

    internal bool IsCalled(string text) =>
        string.Equals(text, Id, StringComparison.Ordinal)
        || string.Equals(text, Fingerprint, StringComparison.Ordinal)
        || string.Equals(text, Name, StringComparison.OrdinalIgnoreCase);
}
