using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The plans an account can move to, and whether it may change plan at all.</summary>
public sealed class PlanOptions : HostUpModel
{
    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Its main domain; null when it has none.</summary>
    public string? Domain { get; init; }

    /// <summary>ISO 4217 currency of the prices, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Whether the account may change plan now.</summary>
    public PlanActions? Actions { get; init; }

    /// <summary>The plan the account has; HostUp does not document its members. Null when it has none.</summary>
    public ProductReference? CurrentPackage { get; init; }

    /// <summary>The plans; null when not sent.</summary>
    public ItemList<PlanOption>? AvailableOptions { get; init; }

    /// <summary>The plans' names, as in <c>Business, Pro</c>.</summary>
    public override string ToString() => Parts.Join((AvailableOptions ?? []).Select(static option => option.Name ?? option.ProductSlug));

    // An option is handed on alone; it carries what it belongs to.
    internal PlanOptions Link(string requestedAccountId)
    {
        foreach (PlanOption option in AvailableOptions ?? [])
        {
            option.AccountId = AccountId ?? requestedAccountId;
            option.Domain = Domain;
            option.CurrentProduct = CurrentPackage;
        }

        return this;
    }
}
