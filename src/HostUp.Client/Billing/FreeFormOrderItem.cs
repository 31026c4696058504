using System;
using System.Collections.Generic;
using System.Security;
using System.Text.Json;
using HostUp.Client.Api;
using HostUp.Client.Json;
using HostUp.Client.Sending;

namespace HostUp.Client.Billing;

/// <summary>Something to order, in HostUp's own members: for what has no item of its own here. HostUp says which members are wrong.</summary>
public sealed class FreeFormOrderItem : OrderItem
{
    /// <summary>An item of these members.</summary>
    /// <param name="members">
    /// Such as <c>type</c>, <c>productSlug</c> and <c>billingCycle</c>, in the order in which they are sent. A member that is a secret, such as
    /// <c>eppCode</c>, can be a <see cref="SecureString"/>: it is not copied, and disposed of by its owner after the order.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public FreeFormOrderItem(FreeFormObject members) => Members = members ?? throw new ArgumentNullException(nameof(members));

    /// <inheritdoc/>
    public override string? Domain => (Text("domainName") ?? Text("primaryDomain")) is { } name ? Dns.DnsName.ToUnicode(name) : null;

    internal FreeFormObject Members { get; }

    internal override string? Title => Text("domainName") is null ? Text("productSlug") ?? Domain ?? Kind : Domain;

    internal override string? Kind => Text("type");

    internal override void WriteMembers(Utf8JsonWriter writer)
    {
        foreach (KeyValuePair<string, object?> member in Members)
        {
            if (member.Value is SecureString secret)
            {
                writer.WriteSecret(member.Key, secret);
                continue;
            }

            writer.WritePropertyName(member.Key);
            FreeFormWriter.Write(writer, member.Value);
        }
    }

    private string? Text(string name) => Members.TryGetValue(name, out object? value) ? value as string : null;
}
