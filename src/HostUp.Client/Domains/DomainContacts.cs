using System.Collections.Generic;
using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>The contacts of a domain.</summary>
public sealed class DomainContacts : HostUpModel
{
    /// <summary>The roles that a contact can have.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["registrant", "admin", "tech", "billing"];

    /// <summary>The holder; null when HostUp has none.</summary>
    public DomainContact? Registrant { get; init; }

    /// <summary>Who is responsible for the domain; null when HostUp has none.</summary>
    public DomainContact? Admin { get; init; }

    /// <summary>Who is responsible for its technology; null when HostUp has none.</summary>
    public DomainContact? Tech { get; init; }

    /// <summary>Who pays; null when HostUp has none.</summary>
    public DomainContact? Billing { get; init; }

    /// <summary>Whether the domain is being registered, and its contacts can still be corrected; null when HostUp does not say.</summary>
    public bool? Draft { get; init; }

    /// <summary>State of the domain, such as <c>active</c>.</summary>
    public string? ServiceStatus { get; init; }

    /// <summary>What can be done.</summary>
    public DomainContactActions? Actions { get; init; }

    /// <summary>What of a change was held back; null when the contacts were only read.</summary>
    public DomainContactOutcome? UpdateOutcome { get; init; }

    /// <summary>The contact of a role.</summary>
    /// <param name="role">One of <see cref="Roles"/>, in any case.</param>
    /// <returns>The contact; null when HostUp has none.</returns>
    public DomainContact? Find(string role) => role?.ToLowerInvariant() switch
    {
        "registrant" => Registrant,
        "admin" => Admin,
        "tech" => Tech,
        "billing" => Billing,
        _ => null,
    };

    internal DomainContacts Of(string domainId, string? domain)
    {
        foreach (string role in Roles)
        {
            Find(role)?.Of(domainId, domain, role, this);
        }

        return this;
    }
}
