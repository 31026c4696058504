using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;

namespace HostUp.PowerShell.Nameservers;

/// <summary>What a domain is called, where HostUp's answer does not say.</summary>
internal static class DomainTitles
{
    /// <summary>The name that the caller gave, or that was shown for the id he gave; null when there is none.</summary>
    public static string? NameOf(Session session, string domain) =>
        DomainId.IsWellFormed(domain) ? session.Known.NameOf(DomainCompleter.Domains, domain) : domain;
}
