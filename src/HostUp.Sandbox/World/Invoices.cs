using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HostUp.Sandbox.World;

/// <summary>All invoices, whichever area made them, oldest first.</summary>
internal sealed class Invoices(Customer customer)
{
    private const int DaysToPay = 30;

    private readonly List<Invoice> _list = [];
    private int _nextNumber = 202600001;

    public IReadOnlyList<Invoice> All => _list;

    public Invoice? Find(string id) => _list.Find(invoice => string.Equals(invoice.Id, id, StringComparison.Ordinal));

    /// <summary>The unpaid invoice for a thing: one blocks the next.</summary>
    public Invoice? UnpaidFor(string resourceId) =>
        _list.Find(invoice => invoice.IsUnpaid && invoice.Lines.Any(line => string.Equals(line.ResourceId, resourceId, StringComparison.Ordinal)));

    /// <summary>Adds one of before the sandbox was made.</summary>
    public void Add(Invoice invoice) => _list.Add(invoice);

    public Invoice Issue(InvoiceLine line) => Issue([line], taxRate: 0m);

    public Invoice Issue(IReadOnlyList<InvoiceLine> lines, decimal taxRate)
    {
        DateTimeOffset now = customer.Now;
        var dueAt = new DateTimeOffset(now.UtcDateTime.Date.AddDays(DaysToPay), TimeSpan.Zero);
        string number = _nextNumber.ToString(CultureInfo.InvariantCulture);
        var invoice = new Invoice(customer.Ids.Next("inv_"), number, now, dueAt, lines, taxRate);
        _nextNumber++;
        _list.Add(invoice);
        return invoice;
    }
}
