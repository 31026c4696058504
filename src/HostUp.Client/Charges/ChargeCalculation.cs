using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;
using HostUp.Client.Billing;

namespace HostUp.Client.Charges;

/// <summary>
/// Reckons what falls due until a day. What HostUp has asked to be paid comes first: unpaid invoices, and pending orders that have none. To
/// them come the renewals that are still ahead, without those that an invoice or an order is for.
/// </summary>
internal sealed class ChargeCalculation
{
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset _until;
    private readonly List<OpenBill> _bills;
    private readonly List<RenewingThing> _things;
    private readonly HashSet<string> _cancelled;
    private readonly ILookup<OpenBill, RenewingThing> _thingsOf;
    private readonly ILookup<RenewingThing, OpenBill> _billsOf;

    private ChargeCalculation(ChargeLists lists, DateTimeOffset now, DateTimeOffset until)
    {
        _now = now;
        _until = until;
        _bills = [.. OpenBill.In(lists)];
        _cancelled = lists.CancelledAccounts();
        _things = [.. ChargeLists.Once(lists.Accounts.Select(RenewingThing.Of).Concat(lists.Domains.Select(RenewingThing.Of)), static thing => thing.Id)];
        (OpenBill Bill, RenewingThing Thing)[] pairs = [.. Pairs()];
        _thingsOf = pairs.ToLookup(static pair => pair.Bill, static pair => pair.Thing);
        _billsOf = pairs.ToLookup(static pair => pair.Thing, static pair => pair.Bill);
    }

    /// <summary>Makes the forecast.</summary>
    /// <param name="lists">What HostUp has.</param>
    /// <param name="now">The time: what was due before it is overdue, and is shown.</param>
    /// <param name="until">The last time that is looked at.</param>
    public static ChargeForecast Of(ChargeLists lists, DateTimeOffset now, DateTimeOffset until)
    {
        var calculation = new ChargeCalculation(lists, now, until);
        return new ChargeForecast(
        [
            .. calculation.Billed().Concat(calculation.Renewals())
                .OrderBy(static charge => charge.DueAt ?? DateTimeOffset.MinValue)
                .ThenBy(static charge => charge.Name ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(static charge => charge.InvoiceId ?? charge.OrderId ?? charge.AccountId ?? charge.DomainId, StringComparer.Ordinal),
        ]);
    }

    // By id, so that ten thousand things and a hundred invoices are not compared each with each.
    private IEnumerable<(OpenBill Bill, RenewingThing Thing)> Pairs()
    {
        var byId = _things.Where(static thing => thing.Id is not null).ToDictionary(static thing => thing.Id!, StringComparer.Ordinal);
        RenewingThing[] referring = [.. _things.Where(static thing => thing.InvoiceId is not null || thing.OrderIds.Any(static id => id is not null))];
        foreach (OpenBill bill in _bills)
        {
            IEnumerable<RenewingThing> named = bill.ThingIds().Where(byId.ContainsKey).Select(id => byId[id]);
            foreach (RenewingThing thing in named.Concat(referring.Where(bill.IsFor)).Distinct())
            {
                yield return (bill, thing);
            }
        }
    }

    private IEnumerable<UpcomingCharge> Billed() => _bills.Where(bill => !(bill.DueAt > _until)).Select(bill =>
    {
        RenewingThing[] things = [.. _thingsOf[bill]];

        // Lines that name a thing that is in no list count as well: with them it is for several.
        RenewingThing? only = things.Length == 1 && bill.ThingIds().All(id => id == things[0].Id) ? things[0] : null;
        Invoice? invoice = bill.Invoice;
        return new UpcomingCharge
        {
            Kind = invoice is null ? UpcomingCharge.OfOrder : UpcomingCharge.OfInvoice,
            Name = NameOf(bill, things),
            DueAt = bill.DueAt,
            Amount = bill.Amount,
            CurrencyCode = CurrencyOf(bill),
            BillingCycle = only is not null && bill.MayRenew ? only.BillingCycle : bill.Order?.Billing?.BillingCycle,
            AutoRenew = only?.AutoRenew,
            InvoiceNumber = invoice?.Number ?? bill.Order?.Invoice?.Number,
            InvoiceId = bill.InvoiceId,
            OrderId = bill.OrderId,
            AccountId = only?.Kind == UpcomingCharge.OfAccount ? only.Id : null,
            DomainId = only?.Kind == UpcomingCharge.OfDomain ? only.Id : null,
        };
    });

    // Each invoice or order that is for renewals of a thing is for one of its dates, the earliest first.
    private IEnumerable<UpcomingCharge> Renewals() =>
        from thing in _things
        where thing.IsPaidFor && !(thing.Id is not null && _cancelled.Contains(thing.Id))
        from date in thing.Dates(_now, _until, _billsOf[thing].Count(bill => bill.Covers(thing)))
        select new UpcomingCharge
        {
            Kind = thing.Kind,
            Name = thing.Name,
            DueAt = date,
            Amount = thing.Amount,
            CurrencyCode = thing.CurrencyCode,
            BillingCycle = thing.BillingCycle,
            AutoRenew = thing.AutoRenew,
            Expected = thing.AutoRenew != false,
            AccountId = thing.Kind == UpcomingCharge.OfAccount ? thing.Id : null,
            DomainId = thing.Kind == UpcomingCharge.OfDomain ? thing.Id : null,
        };

    private static string? NameOf(OpenBill bill, RenewingThing[] things)
    {
        IEnumerable<string?> lines = (bill.Invoice?.LineItems ?? []).Select(line =>
            Array.Find(things, thing => thing.Id is not null && thing.Id == line.Resource?.Id)?.Name
            ?? line.Resource?.DisplayName ?? line.DisplayDescription ?? line.Description);
        string names = Parts.Join(lines.Concat(things.Select(static thing => thing.Name)).Distinct());
        return names.Length > 0 ? names : bill.Invoice?.Number ?? bill.Order?.Invoice?.Number ?? bill.Order?.Number;
    }

    private static string? CurrencyOf(OpenBill bill) => bill.Invoice is { } invoice
        ? invoice.CurrencyCode ?? (invoice.LineItems ?? []).Select(static line => line.CurrencyCode).FirstOrDefault(static code => code is not null)
        : bill.Order?.Invoice?.CurrencyCode ?? bill.Order?.Billing?.CurrencyCode;
}
