using System;
using System.Linq;
using HostUp.Client.Billing;

namespace HostUp.PowerShell.Billing;

/// <summary>Which invoices of a list are shown. An invoice without the day that is asked about is not.</summary>
/// <param name="status">States to show; null for all, or those that are to be paid when there is a last due time.</param>
/// <param name="dueBy">The last due time; null for any.</param>
/// <param name="from">The first time of issue; null for any.</param>
/// <param name="to">The last time of issue, or the last day; null for any.</param>
internal sealed class InvoiceFilter(string[]? status, DateTimeOffset? dueBy, DateTime? from, DateTime? to)
{
    private static readonly string[] Settled = ["paid", "cancelled", "refunded"];

    private readonly DateTimeOffset? _from = from is { } first ? new DateTimeOffset(first) : null;
    private readonly DateTimeOffset? _end = to is { } last ? new DateTimeOffset(last.TimeOfDay == TimeSpan.Zero ? last.AddDays(1).AddTicks(-1) : last) : null;

    public bool Matches(Invoice invoice) =>
        (status is not null ? Has(status, invoice.Status) : dueBy is null || !Has(Settled, invoice.Status))
        && (dueBy is null || invoice.DueAt <= dueBy)
        && (_from is null || invoice.IssuedAt >= _from)
        && (_end is null || invoice.IssuedAt <= _end);

    private static bool Has(string[] states, string? status) => states.Contains(status ?? "unknown", StringComparer.OrdinalIgnoreCase);
}
