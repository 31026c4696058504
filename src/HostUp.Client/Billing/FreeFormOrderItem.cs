using System;
using System.Collections.Generic;
using System.Text.Json;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>Something to order, in HostUp's own members: for what has no item of its own here. HostUp says which members are wrong.</summary>
public sealed class FreeFormOrderItem : OrderItem
{
    private readonly FreeFormObject _members;

    /// <summary>An item of these members.</summary>
    /// <param name="members">Such as <c>type</c>, <c>productSlug</c> and <c>billingCycle</c>, in the order in which they are sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public FreeFormOrderItem(FreeFormObject members) => _members = members ?? throw new ArgumentNullException(nameof(members));

    /// <inheritdoc/>
    public override string? Domain => (Text("domainName") ?? Text("primaryDomain")) is { } name ? Dns.DnsName.ToUnicode(name) : null;

    internal override void WriteMembers(Utf8JsonWriter writer)
    {
        foreach (KeyValuePair<string, object?> member in _members)
        {
            writer.WritePropertyName(member.Key);
            FreeFormWriter.Write(writer, member.Value);
        }
    }

    private string? Text(string name) => _members.TryGetValue(name, out object? value) ? value as string : null;
}
