using System;
using System.Collections.Generic;
using System.Globalization;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>The unpaid invoices: at most one for each hosting account, as an unpaid one blocks the next.</summary>
internal sealed class Invoices(IdSource ids, TimeProvider timeProvider)
{
    private const int DaysToPay = 30;

    private readonly Dictionary<string, Invoice> _unpaid = [];
    private int _nextNumber = 202600001;

    public Invoice? UnpaidOf(string accountId) => _unpaid.TryGetValue(accountId, out Invoice? invoice) ? invoice : null;

    public void Cancel(string accountId) => _unpaid.Remove(accountId);

    public Invoice Issue(string accountId, decimal amount)
    {
        DateTime midnight = timeProvider.GetUtcNow().UtcDateTime.Date.AddDays(DaysToPay);
        string number = _nextNumber.ToString(CultureInfo.InvariantCulture);
        var invoice = new Invoice(ids.Next("inv_"), number, amount, new DateTimeOffset(midnight, TimeSpan.Zero));
        _nextNumber++;
        _unpaid[accountId] = invoice;
        return invoice;
    }
}
