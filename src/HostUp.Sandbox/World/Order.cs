using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.World;

/// <summary>An order, and what is to be paid for it.</summary>
internal sealed class Order(string id, string type, decimal amount, string? billingCycle, Invoice? invoice)
{
    private const int NumberLength = 8;

    public string Id { get; } = id;

    /// <summary>The order's name for people: <c>O-HXA3B4C5</c>. Made from the part of the id that differs between orders of a moment.</summary>
    public string Number { get; } = "O-" + id.Substring(id.Length - NumberLength).ToUpperInvariant();

    // Nothing is paid here, but there is what was paid before. What leaves nothing to pay is done at once.
    public string Status => invoice switch
    {
        null => "completed",
        { Status: "cancelled" } => "cancelled",
        { IsUnpaid: true } => "pending",
        _ => "active",
    };

    /// <summary>Cancels it while it is pending, and its invoice with it.</summary>
    public void Cancel() => invoice?.Cancel();

    /// <summary>
    /// The visible part of the published page, and the invoice that its prose tells to take the payment link from. The resources and the
    /// gates that it speaks of are not shown anywhere.
    /// </summary>
    public JsonObject ToJson(Customer customer) => new()
    {
        ["id"] = Id,
        ["number"] = Number,
        ["status"] = Status,
        ["type"] = type,
        ["invoiceId"] = invoice?.Id,
        ["checkoutUrl"] = invoice is null ? null : new Uri(SandboxAccount.BaseUri, invoice.PaymentUrl).AbsoluteUri,
        ["client"] = new JsonObject
        {
            ["id"] = null,
            ["email"] = "user@example.com",
            ["firstName"] = "Anna",
            ["lastName"] = "Svensson",
            ["companyName"] = customer.CompanyName,
        },
        ["billing"] = new JsonObject
        {
            ["amount"] = Money.Number(amount),
            ["currencyCode"] = Money.Currency,
            ["billingCycle"] = billingCycle,
            ["isPayg"] = false,
        },
        ["invoice"] = invoice?.ToReference(),
    };
}
