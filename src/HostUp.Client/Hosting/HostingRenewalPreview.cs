using System;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>What a renewal would cost, as far as the account tells it: HostUp has no dry run here.</summary>
public sealed class HostingRenewalPreview : HostUpModel
{
    /// <summary>The main domain; null when the account has none.</summary>
    public string? PrimaryDomain { get; init; }

    /// <summary>Price and cycle of the account.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>Until when the account is paid (UTC); null when not known.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Add-ons that would be renewed with it; their prices are not known. Null for none.</summary>
    public ItemList<string>? Addons { get; init; }

    /// <summary>The account's id.</summary>
    public string? AccountId { get; init; }

    /// <summary>What it costs, to compare with a limit.</summary>
    /// <returns>The price; null when HostUp does not say it, or add-ons come on top of it.</returns>
    public Price? GetPrice() => Addons is null && Billing is { Amount: { } amount } billing
        ? new Price(amount, billing.CurrencyCode, amount, billing.BillingCycle)
        : null;

    /// <summary>Account and price, as in <c>example.com: 99.00 SEK annually</c>.</summary>
    public override string ToString() => $"{PrimaryDomain ?? AccountId}: {Billing}";
}
