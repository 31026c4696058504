using System;
using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>A message of the registry's about a domain.</summary>
public sealed class DomainRegistryEvent : HostUpModel
{
    /// <summary>When it came, in UTC; null when HostUp does not say.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>What it is about; null for nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>The message; null for none.</summary>
    public string? Contents { get; init; }

    /// <summary>What it is about.</summary>
    public override string ToString() => Subject ?? Contents ?? string.Empty;
}
