using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
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

    /// <summary>The order that made it; null when none did.</summary>
    public string? OrderId { get; set; }

    /// <summary>Where it can be paid, from the site's root.</summary>
    public string PaymentUrl => "/billing?invoice=" + Number;

    public void Cancel() => Status = "cancelled";

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
}
