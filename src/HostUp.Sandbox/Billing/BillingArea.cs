using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>Invoices, who gets them, what was paid, and orders.</summary>
internal sealed class BillingArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        ExampleInvoices.AddTo(customer);

        return
        [
            .. new ActivityRoutes(customer).Routes,
            .. new CreditRoutes(customer).Routes,
            .. new InvoiceMailRoutes(customer, Recipients.Of(customer)).Routes,
            .. new InvoiceRoutes(customer).Routes,
            .. new OrderRoutes(customer).Routes,
            .. new PaymentLinkRoutes(customer).Routes,
            .. new RecipientRoutes(Recipients.Of(customer)).Routes,
        ];
    }
}
