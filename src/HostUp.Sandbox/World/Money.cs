using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.World;

/// <summary>Amounts as the API writes them: a JSON number in whole kronor and ore, with the currency beside it.</summary>
internal static class Money
{
    public const string Currency = "SEK";

    /// <summary>Swedish VAT, which comes on top of catalogue prices when something is ordered.</summary>
    public const decimal TaxRate = 0.25m;

    /// <summary>A number without trailing zeros: 99, and not 99.00.</summary>
    public static JsonNode Number(decimal amount) => amount / 1.0000000000000000000000000000m;

    public static JsonObject Price(decimal amount, string? billingCycle) =>
        new() { ["amount"] = Number(amount), ["currencyCode"] = Currency, ["billingCycle"] = billingCycle };

    public static decimal Tax(decimal amount, decimal rate) => decimal.Round(amount * rate, 2, MidpointRounding.AwayFromZero);
}
