using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Domains;

/// <summary>What a domain is called that was given by name or id.</summary>
internal static class DomainNames
{
    /// <summary>The name, as far as it is known without asking; null when only the id is.</summary>
    public static string? Of(Session session, string domain) =>
        DomainId.IsWellFormed(domain) ? session.Known.NameOf(DomainCompleter.Domains, domain) : domain;
}
