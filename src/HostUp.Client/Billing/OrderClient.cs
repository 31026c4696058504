using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>Who ordered.</summary>
public sealed class OrderClient : HostUpModel
{
    /// <summary>First name; null when not known.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name; null when not known.</summary>
    public string? LastName { get; init; }

    /// <summary>Company; null for a person.</summary>
    public string? CompanyName { get; init; }

    /// <summary>E-mail address; null when not known.</summary>
    public string? Email { get; init; }

    /// <summary>Identifier (<c>client_…</c>); null when not known.</summary>
    public string? Id { get; init; }

    /// <summary>Company or name, and the e-mail address.</summary>
    public override string ToString() => Parts.Join(
        CompanyName ?? string.Join(" ", new[] { FirstName, LastName }.Where(static name => !string.IsNullOrEmpty(name))), Email);
}
