using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.World;

/// <summary>An invoice: number, amount, status, when it is due, and what it is for.</summary>
internal sealed class Invoice(string id, string number, DateTimeOffset issuedAt, DateTimeOffset dueAt, IReadOnlyList<InvoiceLine> lines, decimal taxRate)
{
    public string Id { get; } = id;

    public string Number { get; } = number;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    public DateTimeOffset DueAt { get; } = dueAt;

    public IReadOnlyList<InvoiceLine> Lines { get; } = lines;

    public decimal Subtotal { get; } = lines.Sum(line => line.Amount);

    public decimal Tax => Money.Tax(Subtotal, taxRate);

    /// <summary>What is to be paid.</summary>
    public decimal Amount => Subtotal + Tax;

    /// <summary>unpaid, paid, cancelled, refunded.</summary>
    public string Status { get; private set; } = "unpaid";

    public bool IsUnpaid => Status == "unpaid";

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>How it was paid; null when it was not.</summary>
    public string? PaymentMethod { get; private set; }

    public DateTimeOffset? RefundedAt { get; private set; }

    /// <summary>The order that made it; null when none did.</summary>
    public string? OrderId { get; set; }

    /// <summary>Where it can be paid, from the site's root.</summary>
    public string PaymentUrl => "/billing?invoice=" + Number;

    public void Cancel() => Status = "cancelled";

    public void Pay(string method, DateTimeOffset at)
    {
        Status = "paid";
        PaymentMethod = method;
        PaidAt = at;
    }

    public void Refund(DateTimeOffset at)
    {
        Status = "refunded";
        RefundedAt = at;
    }

    /// <summary>The invoice in the list: no page shows it, and this is how a public client reads it.</summary>
    public JsonObject ToListItem() => new()
    {
        ["id"] = Id,
        ["number"] = Number,
        ["status"] = Status,
        ["dates"] = new JsonObject
        {
            ["issuedAt"] = Timestamp.Format(IssuedAt),
            ["dueAt"] = Timestamp.Format(DueAt),
            ["paidAt"] = Timestamp.Format(PaidAt),
        },
        ["totals"] = new JsonObject
        {
            ["currencyCode"] = Money.Currency,
            ["subtotal"] = Money.Number(Subtotal),
            ["taxAmount"] = Money.Number(Tax),
            ["total"] = Money.Number(Amount),
            ["outstanding"] = Money.Number(IsUnpaid ? Amount : 0m),
        },
        ["lineItems"] = new JsonArray(Lines.Select(line => (JsonNode?)line.ToJson()).ToArray()),
    };

    /// <summary>The invoice by itself. That it has its order and its gates is in the prose of other pages.</summary>
    public JsonObject ToDetail()
    {
        JsonObject json = ToListItem();
        json["orderId"] = OrderId;
        json["actions"] = new JsonObject { ["canCancel"] = CanCancel().ToJson() };
        return json;
    }

    /// <summary>The short form that other answers refer to.</summary>
    public JsonObject ToReference() => new()
    {
        ["id"] = Id,
        ["number"] = Number,
        ["amount"] = Money.Number(Amount),
        ["currencyCode"] = Money.Currency,
        ["dueAt"] = Timestamp.Format(DueAt),
        ["status"] = Status,
        ["paymentUrl"] = PaymentUrl,
    };

    // "For a domain renewal invoice that reason says to cancel the related order first": here for all that have one.
    private Gate CanCancel() =>
        !IsUnpaid ? Gate.For("Only an unpaid invoice can be cancelled.")
        : Gate.For(OrderId is null ? null : "Cancel the related order instead.");
}
