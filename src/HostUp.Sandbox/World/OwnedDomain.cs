using System;

namespace HostUp.Sandbox.World;

/// <summary>A domain name of the customer's. What belongs to it (zone, contacts, renewal) is its area's, and refers to it.</summary>
internal sealed class OwnedDomain(string id, string name)
{
    public string Id { get; } = id;

    /// <summary>In lower case, and as DNS spells it.</summary>
    public string Name { get; } = name;

    /// <summary>Its nameservers.</summary>
    public Delegation Delegation { get; } = new();

    /// <summary>active, or pending while its order is not paid.</summary>
    public string ServiceStatus { get; set; } = "active";

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }
}
