using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Charges;
using HostUp.Client.Domains;
using HostUp.Client.Hosting;

namespace HostUp.Client.Tests.Charges;

/// <summary>
/// A customer who knows what he owes. Each debt is written down when it is made, and then told to the lists as HostUp would: by an invoice, by
/// an order, by both with one link or another between them, or by nothing but the date of the thing.
/// </summary>
internal sealed class ModelCustomer
{
    private static readonly (string? Cycle, int? Months)[] Cycles =
    [
        ("monthly", 1), ("quarterly", 3), ("semiannually", 6), ("annually", 12), ("biennially", 24), ("triennially", 36), ("Monthly", 1), (null, null), ("weekly", null),
    ];

    private readonly Random _random;
    private readonly List<Invoice> _invoices = [];
    private readonly List<Order> _orders = [];
    private readonly List<HostingAccount> _accounts = [];
    private readonly List<Domain> _domains = [];
    private readonly List<ServiceCancellation> _cancellations = [];
    private readonly List<Debt> _debts = [];
    private int _count;

    public ModelCustomer(int seed)
    {
        _random = new Random(seed);
        Now = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddHours(_random.Next(365 * 24));
        Until = Now.AddDays(Any(0, 14, 60, 60, 365, 1500));
        for (int i = _random.Next(7); i > 0; i--)
        {
            AddThing(isDomain: false);
        }

        for (int i = _random.Next(7); i > 0; i--)
        {
            AddThing(isDomain: true);
        }

        for (int i = _random.Next(4); i > 0; i--)
        {
            AddWork();
        }
    }

    public DateTimeOffset Now { get; }

    public DateTimeOffset Until { get; }

    /// <summary>What falls due until the day, as the customer wrote it down.</summary>
    public IReadOnlyList<Debt> Due => [.. _debts.Where(debt => !(debt.DueAt > Until))];

    /// <summary>The lists in any order, with things on two pages.</summary>
    public ChargeLists Lists() => new()
    {
        Invoices = Paged(_invoices, static invoice => invoice.Id),
        Orders = Paged(_orders, static order => order.Id),
        Accounts = Paged(_accounts, static account => account.Id),
        Domains = Paged(_domains, static domain => domain.Id),
        Cancellations = Paged(_cancellations, static _ => "known"),
    };

    private void AddThing(bool isDomain)
    {
        string? id = isDomain || !Chance(10) ? Id(isDomain ? "dom_" : "acct_") : null;
        (string? cycle, int? months) = Any(Cycles);
        int? years = null;
        if (isDomain && Chance(50))
        {
            years = _random.Next(1, 10);
            months = 12 * years;
            cycle = years == 1 ? "annually" : years == 2 ? "biennially" : years == 3 ? "triennially" : null;
        }

        DateTimeOffset? next = Chance(8) ? null : Now.AddDays(_random.Next(-400, 700)).AddHours(_random.Next(24));
        decimal? amount = Chance(10) ? null : Price();
        string? currency = Currency();
        string? status = Any("active", "active", "active", "suspended", null, "odd");
        bool? autoRenew = isDomain ? Any<bool?>(true, true, null, false) : null;
        bool renews = true;
        if (Chance(25))
        {
            renews = false;
            switch (_random.Next(4))
            {
                case 0:
                    amount = 0m;
                    break;
                case 1 when !isDomain:
                    (cycle, amount) = ("free", Any<decimal?>(null, 0m, 99m));
                    break;
                case 2 when id is not null && !isDomain:
                    _cancellations.Add(new ServiceCancellation { Type = "shared_hosting", AccountId = id, Status = Any("pending", "scheduled", "completed", null), ScheduledAt = next });
                    break;
                default:
                    status = Any("pending", "cancelled", "terminated", "expired", "fraud");
                    break;
            }
        }
        else if (id is not null && !isDomain && Chance(10))
        {
            _cancellations.Add(new ServiceCancellation { Type = "shared_hosting", AccountId = id, Status = Any("revoked", "none") });
        }

        var thing = new Thing(id, isDomain, next, months);
        int billed = 0;
        if (renews && id is not null && next is not null && Chance(50))
        {
            billed = autoRenew != false && months is not null && Chance(15) ? 2 : 1;
            for (int i = 0; i < billed; i++)
            {
                // Asked for some days before it is due, or by hand, at most a period ahead.
                DateTimeOffset due = next.Value.AddDays(_random.Next(-20, 31));
                BillRenewal(thing, Chance(10) ? null : due, currency);
            }
        }

        if (id is not null && Chance(20))
        {
            BillOther(thing, currency);
        }

        if (id is not null && next is not null && months is { } period && Chance(10))
        {
            // Of the period before: it was never paid.
            AddInvoice([thing], next.Value.AddMonths(-period).AddDays(-_random.Next(20)), Price(), currency, order: null);
        }

        for (int i = _random.Next(3); id is not null && i > 0; i--)
        {
            AddSettled(thing);
        }

        if (renews)
        {
            AddRenewals(thing, billed, amount, currency, autoRenew);
        }

        if (isDomain)
        {
            _domains.Add(new Domain
            {
                Id = id,
                WireName = id + ".example",
                ServiceStatus = status,
                NextDueAt = Chance(50) ? next : null,
                ExpiresAt = next,
                Lifecycle = autoRenew is null && Chance(50) ? null : new DomainLifecycle { AutoRenewEnabled = autoRenew },
                Billing = amount is null && cycle is null && years is null ? null : new DomainBilling { Amount = amount, CurrencyCode = currency, BillingCycle = cycle, PeriodYears = years },
                OrderId = thing.OrderId ?? Id("ord_"),
                PendingRenewalOrder = thing.Pending,
            });
            if (amount is null && cycle is null && years is null)
            {
                Forget(id!);
            }
        }
        else
        {
            _accounts.Add(new HostingAccount
            {
                Id = id,
                Name = id,
                ServiceStatus = status,
                NextDueAt = next,
                Billing = new AccountBilling { Amount = amount, CurrencyCode = currency, BillingCycle = cycle },
            });
        }
    }

    // Without what a domain costs, HostUp does not say the currency either.
    private void Forget(string domainId)
    {
        for (int i = 0; i < _debts.Count; i++)
        {
            if (_debts[i] is { Kind: "domain" } debt && debt.DomainId == domainId)
            {
                _debts[i] = debt with { Currency = null };
            }
        }
    }

    private void AddRenewals(Thing thing, int billed, decimal? amount, string? currency, bool? autoRenew)
    {
        int periods = thing.Next is null ? 0 : thing.Months is null || autoRenew == false ? 1 : 200;
        for (int i = billed; i < periods; i++)
        {
            DateTimeOffset date = thing.Next!.Value.AddMonths(i * (thing.Months ?? 0));
            if (i == 0 || date >= Now)
            {
                _debts.Add(new Debt(
                    thing.IsDomain ? "domain" : "shared_hosting", null, null,
                    thing.IsDomain ? null : thing.Id, thing.IsDomain ? thing.Id : null, date, amount, currency, autoRenew != false));
            }
        }
    }

    private void BillRenewal(Thing thing, DateTimeOffset? due, string? currency)
    {
        decimal? amount = Chance(10) ? null : Price();
        Order? order = Chance(60) ? NewOrder("renew", Any("pending", "pending", "active", "failed")) : null;
        if (thing is { IsDomain: true, Pending: null, OrderId: null } && Chance(40))
        {
            AddPendingOrder(thing, order ?? NewOrder("renew", "pending"), due, amount, currency);
            return;
        }

        AddInvoice([thing], due, amount, currency, order);
    }

    // The domain names the order; there is no invoice in the list, and perhaps none at all.
    private void AddPendingOrder(Thing thing, Order order, DateTimeOffset? due, decimal? amount, string? currency)
    {
        string? invoiceId = Chance(50) ? Id("inv_") : null;
        InvoiceReference? reference = invoiceId is not null && Chance(50)
            ? new InvoiceReference { Id = invoiceId, Amount = amount, CurrencyCode = currency, DueAt = due, Status = Any("unpaid", null) } : null;
        if (Chance(50))
        {
            thing.Pending = new PendingRenewalOrder { OrderId = order.Id };
        }
        else
        {
            thing.OrderId = order.Id;
        }

        _orders.Add(new Order
        {
            Id = order.Id,
            Number = order.Number,
            Type = "renew",
            Status = "pending",
            InvoiceId = reference is null || Chance(50) ? invoiceId : null,
            Invoice = reference,
            Billing = new OrderBilling { Amount = amount, CurrencyCode = currency, BillingCycle = "annually" },
        });
        _debts.Add(new Debt(UpcomingCharge.OfOrder, invoiceId, order.Id, null, thing.Id, reference?.DueAt, amount, currency, true));
    }

    // An upgrade, more disk space: it is for the thing, and no renewal of it.
    private void BillOther(Thing thing, string? currency) =>
        AddInvoice([thing], Now.AddDays(_random.Next(-40, 60)), Price(), currency, NewOrder(Any("upgrade", "new", "transfer"), "pending"));

    private void AddWork()
    {
        string? currency = Currency();
        decimal? amount = Chance(10) ? null : Price();
        switch (_random.Next(3))
        {
            case 0:
                AddInvoice([], Chance(10) ? null : Now.AddDays(_random.Next(-300, 300)), amount, currency, Chance(50) ? NewOrder("new", "pending") : null);
                break;
            case 1:
                // A server that is paid as it is used: what the order says of a sum is none.
                bool isPayg = Chance(50);
                Order order = NewOrder("new", "pending");
                _orders.Add(new Order
                {
                    Id = order.Id,
                    Type = order.Type,
                    Status = order.Status,
                    Billing = new OrderBilling { Amount = amount, CurrencyCode = currency, BillingCycle = "monthly", IsPayg = isPayg },
                });
                _debts.Add(new Debt(UpcomingCharge.OfOrder, null, order.Id, null, null, null, isPayg ? null : amount, currency, true));
                break;
            default:
                AddInvoice([new Thing(Id("acct_"), false, null, null), new Thing(Id("dom_"), true, null, null)], Now.AddDays(_random.Next(-30, 90)), amount, currency, order: null);
                break;
        }
    }

    private void AddInvoice(Thing[] things, DateTimeOffset? due, decimal? amount, string? currency, Order? order)
    {
        string id = Id("inv_");
        bool isByOrder = order is not null && Chance(50);
        bool isByInvoice = order is not null && (!isByOrder || Chance(30));
        bool isListed = order is not null && (order.Type != "renew" || isByOrder || Chance(50));

        // Domains can say which invoice they wait for: then its lines need not name them.
        bool isNamed = !(things is [{ IsDomain: true, Pending: null }] && (order is null || order.Type == "renew") && Chance(30));
        if (!isNamed)
        {
            things[0].Pending = new PendingRenewalOrder { InvoiceId = id };
        }

        if (isListed)
        {
            _orders.Add(new Order
            {
                Id = order!.Id,
                Number = order.Number,
                Type = order.Type,
                Status = order.Status,
                InvoiceId = isByOrder && Chance(50) ? id : null,
                Invoice = isByOrder ? new InvoiceReference { Id = id, Amount = amount, Status = "unpaid" } : null,
            });
        }

        IEnumerable<InvoiceLine> lines = isNamed
            ? things.Select(thing => Line(thing, currency)) : [new InvoiceLine { Description = "Work" }];
        _invoices.Add(new Invoice
        {
            Id = id,
            Number = "N" + id,
            Status = Any("unpaid", "unpaid", "collections", "unknown", null),
            DueAt = due,
            Total = amount,
            Outstanding = amount is not null && Chance(50) ? amount : null,
            CurrencyCode = currency,
            OrderId = isByInvoice ? order!.Id : null,
            LineItems = Listed(lines.Concat(isNamed && things.Length == 1 && Chance(20) ? [Line(things[0], currency)] : [])),
        });
        Thing? only = things.Length == 1 ? things[0] : null;
        _debts.Add(new Debt(
            "invoice", id, isByInvoice || (isListed && isByOrder) ? order!.Id : null,
            only is { IsDomain: false } ? only.Id : null, only is { IsDomain: true } ? only.Id : null, due, amount, currency, true));
    }

    // Paid, cancelled, refunded; and orders that are done, or whose invoice is.
    private void AddSettled(Thing thing)
    {
        string id = Id("inv_");
        string? status = Any("paid", "cancelled", "refunded", "Paid", null, "unpaid");
        _invoices.Add(new Invoice
        {
            Id = id,
            Status = status,
            PaidAt = status is null ? Now : null,
            DueAt = Now.AddDays(_random.Next(-60, 60)),
            Total = 100m,
            CurrencyCode = "SEK",
            Outstanding = status == "unpaid" ? 0m : null,
            LineItems = Listed([Line(thing, "SEK")]),
        });
        _orders.Add(new Order { Id = Id("ord_"), Type = "renew", Status = Any("pending", "active", "completed"), InvoiceId = id, Billing = new OrderBilling { Amount = 100m } });
        _orders.Add(new Order { Id = Id("ord_"), Type = Any("renew", "new"), Status = Any("active", "completed", "cancelled", "failed"), Billing = new OrderBilling { Amount = 100m } });
        _orders.Add(new Order { Id = Id("ord_"), Type = "renew", Status = "pending", Invoice = new InvoiceReference { Id = Id("inv_"), Amount = 100m, Status = "paid" } });
        _orders.Add(new Order { Id = Id("ord_"), Type = "transfer", Status = "pending", Billing = new OrderBilling { Amount = 0m } });
    }

    private Order NewOrder(string type, string status) => new() { Id = Id("ord_"), Number = "O-" + _count, Type = type, Status = status };

    private static InvoiceLine Line(Thing thing, string? currency) => new()
    {
        Description = "Renewal",
        CurrencyCode = currency,
        Resource = new InvoiceResource { Type = thing.IsDomain ? "domain" : "shared_hosting", Id = thing.Id, DisplayName = thing.Id },
    };

    private static ItemList<InvoiceLine> Listed(IEnumerable<InvoiceLine> lines)
    {
        var list = new ItemList<InvoiceLine>();
        foreach (InvoiceLine line in lines)
        {
            list.Add(line);
        }

        return list;
    }

    private List<T> Paged<T>(List<T> list, Func<T, string?> id)
    {
        List<T> paged = [.. list, .. list.Where(item => id(item) is not null && Chance(10))];
        return [.. paged.OrderBy(_ => _random.Next())];
    }

    private decimal Price() => _random.Next(1, 200_000) / 100m;

    private string? Currency() => Any("SEK", "SEK", "SEK", "EUR", "EUR", null);

    private string Id(string prefix) => prefix + (++_count).ToString("D26", CultureInfo.InvariantCulture);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Any<T>(params T[] values) => values[_random.Next(values.Length)];

    /// <summary>Something that is owed.</summary>
    internal sealed record Debt(
        string Kind, string? InvoiceId, string? OrderId, string? AccountId, string? DomainId, DateTimeOffset? DueAt, decimal? Amount, string? Currency, bool Expected);

    private sealed class Thing(string? id, bool isDomain, DateTimeOffset? next, int? months)
    {
        public string? Id { get; } = id;

        public bool IsDomain { get; } = isDomain;

        public DateTimeOffset? Next { get; } = next;

        public int? Months { get; } = months;

        public PendingRenewalOrder? Pending { get; set; }

        public string? OrderId { get; set; }
    }
}
