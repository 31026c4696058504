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

    /// <summary>Keeps a name that came with an answer: a question need not ask for it, and completion offers it.</summary>
    public static void Learn(Session session, string? id, string? name)
    {
        if (name is not null && name != id)
        {
            session.Known.Remember(DomainCompleter.Domains, id, name);
        }
    }
}
