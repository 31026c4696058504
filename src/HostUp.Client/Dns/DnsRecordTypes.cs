using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>The record types HostUp's zones can hold, and which fields each of them has.</summary>
public static class DnsRecordTypes
{
    /// <summary>All types, in the order HostUp documents them. SPF is not among them: it is written as TXT.</summary>
    public static IReadOnlyList<string> All { get; } = ["A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA"];

    /// <summary>Whether a type can be written.</summary>
    /// <param name="type">A type in any case; null gives false.</param>
    /// <returns>True for the types in <see cref="All"/>.</returns>
    public static bool IsKnown(string? type) => type is not null && All.Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether records of the type have a priority: MX and SRV.</summary>
    /// <param name="type">A type in upper case.</param>
    /// <returns>True when a priority is needed.</returns>
    public static bool TakesPriority(string type) => type is "MX" or "SRV";

    /// <summary>Whether records of the type have a weight and a port: SRV.</summary>
    /// <param name="type">A type in upper case.</param>
    /// <returns>True when both are needed.</returns>
    public static bool TakesWeightAndPort(string type) => type is "SRV";

    /// <summary>Whether HostUp's CDN can stand before records of the type: A, AAAA and CNAME.</summary>
    /// <param name="type">A type in upper case.</param>
    /// <returns>True when <c>proxied</c> can be set.</returns>
    public static bool TakesProxied(string type) => type is "A" or "AAAA" or "CNAME";

    /// <summary>Whether the value is the name of a host.</summary>
    internal static bool HasTarget(string type) => type is "CNAME" or "ALIAS" or "MX" or "NS" or "SRV";

    /// <summary>Whether HostUp keeps the records itself: the SOA, and the name servers of the zone, which are changed for the domain.</summary>
    internal static bool IsSystem(string type, string name) => type == "SOA" || (type == "NS" && name == DnsName.Root);
}
