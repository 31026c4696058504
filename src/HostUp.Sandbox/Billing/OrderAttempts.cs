using System;
using System.Collections.Generic;
using System.Text.Json;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>
/// The orders of the last hour by their <c>attemptKey</c>: a request that is sent again gives the order that it made, and no second one.
/// </summary>
internal sealed class OrderAttempts(Customer customer)
{
    // "about one hour": to the second here.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (Order Order, JsonElement Body, DateTimeOffset At)> _made = [];

    public void Add(string key, JsonElement body, Order order) => _made[key] = (order, body, customer.Now);

    /// <summary>The order that a key made within the hour; null when it made none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="body">What is asked for now.</param>
    /// <param name="isSame">Whether the order was made of the same body: its members may come in another order.</param>
    public Order? Find(string key, JsonElement body, out bool isSame)
    {
        isSame = false;

        if (!_made.TryGetValue(key, out (Order Order, JsonElement Body, DateTimeOffset At) attempt) || customer.Now - attempt.At >= Kept)
        {
            return null;
        }

        isSame = JsonElement.DeepEquals(attempt.Body, body);
        return attempt.Order;
    }
}
