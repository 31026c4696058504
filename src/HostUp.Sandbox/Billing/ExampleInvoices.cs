using System;
using System.Collections.Generic;
using System.Globalization;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>
/// The invoices of before the sandbox was made: paid in several ways, refunded, cancelled, overdue for the account that is suspended for
/// it, and one that is due soon. None stands in the way of a change of a service that is in use. Three were made by orders, of which one is
/// pending.
/// </summary>
internal static class ExampleInvoices
{
    private const int FirstNumber = 202500101;
    private const int Many = 250;

    private static readonly PlacedId Ids = new("inv_");
    private static readonly PlacedId OrderIds = new("ord_");

    public static void AddTo(Customer customer)
    {
        if (customer.Scenario == SandboxScenario.Empty)
        {
            return;
        }

        IEnumerable<Invoice> invoices = customer.Scenario == SandboxScenario.ManyAccounts
            ? Generated(customer, HostingAccounts.Of(customer))
            : Examples(customer, HostingAccounts.Of(customer));

        foreach (Invoice invoice in invoices)
        {
            customer.Invoices.Add(invoice);
        }

        if (customer.Scenario != SandboxScenario.ManyAccounts)
        {
            Order(customer, 2, "renew", BillingCycle.Annually);
            Order(customer, 3, "renew", BillingCycle.Annually);
            Order(customer, 6, "new", billingCycle: null);
        }
    }

    private static IEnumerable<Invoice> Examples(Customer customer, HostingAccounts accounts)
    {
        yield return Paid(Make(0, Day(2025, 4, 27), Domain(customer, OwnedDomains.Sample, 120m)), "card");
        yield return Paid(Make(1, Day(2025, 5, 27), accounts[0].RenewalLine()), "swish");
        yield return Paid(Make(2, Day(2025, 11, 1), accounts[2].RenewalLine(), Domain(customer, "smorgasbord.example", 149m)), "bankgiro");

        Invoice cancelled = Make(3, Day(2025, 12, 1), Domain(customer, "blogg.example", 149m));
        cancelled.Cancel();
        yield return cancelled;

        Invoice refunded = Paid(Make(4, Day(2025, 12, 10), Domain(customer, "butik.example", 149m)), "card");
        refunded.Refund(Day(2025, 12, 20));
        yield return refunded;

        yield return Make(5, Day(2026, 1, 16), accounts[3].RenewalLine());

        // By the clock, so that there is always something due within a fortnight.
        DateTimeOffset today = new(customer.CreatedAt.UtcDateTime.Date, TimeSpan.Zero);
        yield return Make(6, today.AddDays(-20), new InvoiceLine("other", string.Empty, null, "Migration of mailboxes, 2 hours", 1180m));
    }

    private static void Order(Customer customer, int index, string type, string? billingCycle)
    {
        Invoice invoice = customer.Invoices.Find(Ids.At(index))!;
        customer.Orders.Add(new Order(OrderIds.At(index), type, invoice.Amount, billingCycle, invoice), invoice);
    }

    // One a day, of the reseller's first accounts.
    private static IEnumerable<Invoice> Generated(Customer customer, HostingAccounts accounts)
    {
        DateTimeOffset today = new(customer.CreatedAt.UtcDateTime.Date, TimeSpan.Zero);

        for (int i = 0; i < Many; i++)
        {
            Invoice invoice = Make(i, today.AddDays(i - Many - 30), accounts[i].RenewalLine());
            yield return i % 50 == 49 ? invoice : Paid(invoice, "card");
        }
    }

    private static Invoice Make(int index, DateTimeOffset issuedAt, params InvoiceLine[] lines) => new(
        Ids.At(index), (FirstNumber + index).ToString(CultureInfo.InvariantCulture), issuedAt, issuedAt.AddDays(30), lines, Money.TaxRate);

    private static Invoice Paid(Invoice invoice, string method)
    {
        invoice.Pay(method, invoice.IssuedAt.AddDays(9));
        return invoice;
    }

    private static InvoiceLine Domain(Customer customer, string name, decimal amount) =>
        new("domain", customer.Domains.Find(name)!.Id, name, "Domain, 1 year", amount);

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
