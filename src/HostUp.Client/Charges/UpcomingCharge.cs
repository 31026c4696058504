using System;
using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Charges;

/// <summary>
/// Something that is to be paid: an invoice, a pending order, or one renewal of a hosting account or a domain that has neither yet. It is
/// reckoned from lists of HostUp's; HostUp itself has no such thing.
/// </summary>
public sealed class UpcomingCharge
{
    /// <summary>An unpaid invoice, whatever it is for.</summary>
    public const string OfInvoice = "invoice";

    /// <summary>A pending order without an invoice.</summary>
    public const string OfOrder = "order";

    /// <summary>A renewal of a hosting account.</summary>
    public const string OfAccount = "shared_hosting";

    /// <summary>A renewal of a domain.</summary>
    public const string OfDomain = "domain";

    /// <summary>What the amount was taken from: <c>invoice</c>, <c>order</c>, <c>shared_hosting</c> or <c>domain</c>.</summary>
    public string Kind { get; internal init; } = OfInvoice;

    /// <summary>What it is for, as a person calls it: a domain, an account, the lines of an invoice; null when HostUp does not say.</summary>
    public string? Name { get; internal init; }

    /// <summary>When it is due (UTC), in the past when it is overdue; null when HostUp does not say.</summary>
    public DateTimeOffset? DueAt { get; internal init; }

    /// <summary>
    /// The amount in <see cref="CurrencyCode"/>; null when it is not known. That of an invoice is what is left to pay, with VAT; that of a
    /// renewal is HostUp's price, which looks to be without.
    /// </summary>
    public decimal? Amount { get; internal init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>; null when HostUp does not say.</summary>
    public string? CurrencyCode { get; internal init; }

    /// <summary>How often it comes, such as <c>monthly</c>; null when it is for several things, for periods of four years and more, or not known.</summary>
    public string? BillingCycle { get; internal init; }

    /// <summary>Whether the domain renews itself; null for what is no domain, and when HostUp does not know.</summary>
    public bool? AutoRenew { get; internal init; }

    /// <summary>
    /// Whether it will be charged if nobody does anything. False for a domain that does not renew itself, and has neither invoice nor order:
    /// it is shown because it ends, and is in no sum.
    /// </summary>
    public bool Expected { get; internal init; } = true;

    /// <summary>The number of the invoice; null when there is none.</summary>
    public string? InvoiceNumber { get; internal init; }

    /// <summary>The invoice (<c>inv_…</c>); null when there is none.</summary>
    public string? InvoiceId { get; internal init; }

    /// <summary>The order (<c>ord_…</c>); null when there is none.</summary>
    public string? OrderId { get; internal init; }

    /// <summary>The hosting account (<c>acct_…</c>); null when it is for none, or for several things.</summary>
    public string? AccountId { get; internal init; }

    /// <summary>The domain (<c>dom_…</c>); null when it is for none, or for several things.</summary>
    public string? DomainId { get; internal init; }

    /// <summary>The connection it was read over; null when nobody said.</summary>
    public string? ConnectionName { get; internal set; }

    /// <summary>Name, amount and due day (UTC), as in <c>example.com: 99.00 SEK, due 2026-12-21</c>.</summary>
    public override string ToString() => $"{Name ?? InvoiceNumber ?? Kind}: " + Parts.Join(
        Amount is null ? null : Money.Format(Amount, CurrencyCode),
        DueAt is { } due ? "due " + due.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
}
