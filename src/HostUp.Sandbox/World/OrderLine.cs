using System;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.World;

/// <summary>An item of an order that was read and priced.</summary>
/// <param name="type">The kind of item.</param>
/// <param name="description">What the invoice says.</param>
/// <param name="unitAmount">The price of the first period, without VAT.</param>
/// <param name="deliver">Makes the thing, unpaid as it is, and gives its identifier. Called once, when the order is made.</param>
internal sealed class OrderLine(string type, string description, decimal unitAmount, Func<string> deliver)
{
    public string Type { get; } = type;

    public string Description { get; } = description;

    public decimal UnitAmount { get; } = unitAmount;

    public string? ProductSlug { get; set; }

    public string? DomainName { get; set; }

    public string? BillingCycle { get; set; }

    public int? PeriodYears { get; set; }

    /// <summary>What a year costs later on, without VAT.</summary>
    public decimal RenewalAnnualAmount { get; set; }

    /// <summary>Whether it moves something here that exists, and makes nothing new.</summary>
    public bool IsTransfer { get; set; }

    /// <summary>Why it cannot be had at all, whatever the request says; null when it can.</summary>
    public Problem? Refusal { get; set; }

    public InvoiceLine Deliver() => new(Type, deliver(), DomainName ?? ProductSlug, Description, UnitAmount);
}
