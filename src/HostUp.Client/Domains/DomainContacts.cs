using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>The contacts of a domain.</summary>
public sealed class DomainContacts : HostUpModel
{
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
    /// <param name="role">One of <see cref="ContactRoles.All"/>, in any case.</param>
    /// <returns>The contact; null when HostUp has none.</returns>
    public DomainContact? Find(string role) => role?.ToLowerInvariant() switch
    {
        "registrant" => Registrant,
        "admin" => Admin,
        "tech" => Tech,
        "billing" => Billing,
        _ => null,
    };

    /// <summary>The holder, as in <c>registrant: Anna Svensson, Example AB</c>.</summary>
    public override string ToString() => Registrant?.ToString() ?? string.Empty;

    internal DomainContacts Of(string domainId, string? domain)
    {
        foreach (string role in ContactRoles.All)
        {
            Find(role)?.Of(domainId, domain, role, this);
        }

        return this;
    }
}
