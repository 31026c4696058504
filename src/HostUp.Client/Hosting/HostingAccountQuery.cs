using System.Collections.Generic;

namespace HostUp.Client.Hosting;

/// <summary>What a list of hosting accounts is to contain.</summary>
public sealed class HostingAccountQuery
{
    /// <summary>Whether <see cref="HostingAccount.Domains"/> lists every domain and not the primary one alone.</summary>
    public bool IncludeDomains { get; set; }

    /// <summary>Whether <see cref="HostingAccount.BillingCycleState"/> is sent.</summary>
    public bool IncludeBillingCycleOptions { get; set; }

    /// <summary>Accounts a page, 1 to 100; null for HostUp's default.</summary>
    public int? PageSize { get; set; }

    internal IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        if (PageSize is { } size)
        {
            yield return Api.PageSize.Parameter(size);
        }

        // Repeated, not separated by commas: unlike the domain lists.
        if (IncludeBillingCycleOptions)
        {
            yield return new KeyValuePair<string, string>("include", "billingCycleOptions");
        }

        if (IncludeDomains)
        {
            yield return new KeyValuePair<string, string>("include", "domains");
        }
    }
}
