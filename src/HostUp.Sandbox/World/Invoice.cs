using System;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Billing;

/// <summary>An unpaid invoice, in the short form that other answers refer to.</summary>
internal sealed class Invoice(string id, string number, decimal amount, DateTimeOffset dueAt)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = id,
        ["number"] = number,
        ["amount"] = Money.Number(amount),
        ["currencyCode"] = Money.Currency,
        ["dueAt"] = Timestamp.Format(dueAt),
        ["status"] = "unpaid",
        ["paymentUrl"] = "/billing?invoice=" + number,
    };
}
