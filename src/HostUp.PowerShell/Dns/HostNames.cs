using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;

namespace HostUp.PowerShell.Dns;

/// <summary>Names of hosts in a domain, as people give them: relative to it or whole, and <c>@</c> for the domain itself.</summary>
internal static class HostNames
{
    /// <summary>The domain's name. That of an id is read, unless a command has shown it.</summary>
    public static async Task<string> DomainAsync(Session session, HostUpClient client, string domain, CancellationToken stop) => DomainId.IsWellFormed(domain)
        ? KnownDomain(session, domain) ?? (await client.Domains.ReadAsync(domain, stop).ConfigureAwait(false)).Name ?? domain
        : domain;

    /// <summary>The domain's name where it costs nothing; null where it would.</summary>
    public static string? KnownDomain(Session session, string domain) =>
        DomainId.IsWellFormed(domain) ? session.Known.NameOf(DomainCompleter.Domains, domain) : domain;

    /// <summary>The whole name.</summary>
    public static string Whole(string name, string domain) => DnsName.Absolute(DnsName.Relative(name, domain), domain);
}
