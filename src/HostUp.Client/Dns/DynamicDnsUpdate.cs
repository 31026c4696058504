using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>An update of a host name of dynamic DNS, or an attempt at one.</summary>
public sealed class DynamicDnsUpdate : HostUpModel
{
    /// <summary>When it was (UTC).</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary><c>success</c>, <c>no_change</c>, <c>failed</c> or <c>unknown</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The address before; null when there was none.</summary>
    public string? OldIp { get; init; }

    /// <summary>The address it was given; null when it failed.</summary>
    public string? NewIp { get; init; }

    /// <summary>Where the update came from.</summary>
    public string? SourceIp { get; init; }

    /// <summary>What sent it.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The host name as it was asked for, by name or by id; null when nobody said.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Hostname { get; private set; }

    /// <summary>Status and new address, as in <c>success 203.0.113.45</c>.</summary>
    public override string ToString() => $"{Status} {NewIp}".TrimEnd();

    internal void Of(string? hostname) => Hostname = hostname;
}
