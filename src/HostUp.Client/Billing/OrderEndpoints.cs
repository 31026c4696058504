using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Billing;

/// <summary>What HostUp has about orders.</summary>
public static class OrderEndpoints
{
    private const string Pages = "billing";

    /// <summary>Lists the orders.</summary>
    public static readonly Endpoint ListOrders = new("GET orders", Read, "read:orders") { IsPaged = true };

    /// <summary>Reads an order.</summary>
    public static readonly Endpoint ReadOrder = new("GET orders/{id}", Read, "read:orders") { Section = Pages };

    /// <summary>Asks what an order would cost; with a key, at the price for the account.</summary>
    public static readonly Endpoint PreviewOrder = new("POST orders/preview", Read) { Section = Pages, NeedsKey = false, TakesKey = true };

    /// <summary>Orders, which makes an invoice.</summary>
    // The code: the order is there, but a backup restore that belongs to it could not be planned. HostUp asks for the same key again.
    public static readonly Endpoint CreateOrder = new("POST orders", Keyed, "write:orders")
    {
        Section = Pages,
        MadeCodes = ["restore_intent_failed"],
    };

    /// <summary>Cancels an order, and its invoice with it.</summary>
    public static readonly Endpoint CancelOrder = new("POST orders/{id}/actions/cancel", Commit, "write:orders") { Section = Pages };
}
