using HostUp.Client.Dns;
using HostUp.Client.Domains;

namespace HostUp.Client.Forwarding;

/// <summary>What the objects of this room call their domain, so that those piped on always name it.</summary>
internal static class DomainText
{
    /// <summary>The name as people write it; the id where no name is known.</summary>
    public static string Of(string domainId, string? domain) =>
        domain is null || DomainId.IsWellFormed(domain) ? domainId : DnsName.ToUnicode(DnsName.Zone(domain));
}
