using System;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The billing cycles an account can choose from, and what stands in the way of a change.</summary>
public sealed class HostingBillingCycles : HostUpModel
{
    /// <summary>The cycle the account has.</summary>
    public string? CurrentBillingCycle { get; init; }

    /// <summary>The cycles; null when not sent.</summary>
    public ItemList<HostingBillingCycle>? Cycles { get; init; }

    /// <summary>Unpaid invoices that stand in the way of a change; null when not sent.</summary>
    public ItemList<InvoiceReference>? BlockingInvoices { get; init; }

    /// <summary>Whether the cycle may be changed now.</summary>
    public BillingCycleActions? Actions { get; init; }

    /// <summary>The cycles with their prices.</summary>
    public override string ToString() => Cycles?.ToString() ?? string.Empty;

    // A cycle is handed on alone; it carries what it belongs to.
    internal HostingBillingCycles Of(string accountId, string? accountName, Uri site)
    {
        foreach (HostingBillingCycle cycle in Cycles ?? [])
        {
            cycle.AccountId = accountId;
            cycle.AccountName = accountName;
        }

        foreach (InvoiceReference invoice in BlockingInvoices ?? [])
        {
            invoice.ResolveAgainst(site);
        }

        return this;
    }
}
