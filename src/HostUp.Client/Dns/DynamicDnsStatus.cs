using System;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>Dynamic DNS of a domain (<c>GET /domains/{id}/dyndns</c>).</summary>
public sealed class DynamicDnsStatus : HostUpModel
{
    /// <summary>Whether the domain can have it: it needs HostUp's name servers.</summary>
    public bool? Available { get; init; }

    /// <summary>Why it cannot, as a sentence for people; null when it can.</summary>
    public string? Reason { get; init; }

    /// <summary>The host names.</summary>
    public ItemList<DynamicDns>? Configs { get; init; }

    /// <summary>What can be done.</summary>
    public DynamicDnsActions? Actions { get; init; }

    internal DynamicDnsStatus Link(string domainId, string? domain, Uri site)
    {
        foreach (DynamicDns config in Configs ?? [])
        {
            config.Of(domainId, domain, site);
        }

        return this;
    }

    /// <summary>The hosts, or why there can be none.</summary>
    public override string ToString() => Available == false ? Reason ?? "not available" : Configs?.ToString() ?? string.Empty;
}
