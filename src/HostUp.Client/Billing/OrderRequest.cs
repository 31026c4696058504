using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <summary>What is ordered, and how it is to be paid. It cannot be changed: what was priced is what is sent.</summary>
public sealed class OrderRequest
{
    private static readonly string[] Methods = ["card", "swish", "bankgiro", "sepa", "invoice"];

    /// <summary>An order of these items.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <param name="paymentMethod">
    /// A hint how it will be paid, one of <see cref="PaymentMethods"/>: nothing is paid by ordering. Null leaves it to HostUp.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no item, or the payment method is none of HostUp's.</exception>
    public OrderRequest(IEnumerable<OrderItem> items, string? paymentMethod = null)
    {
        Items = (items ?? throw new ArgumentNullException(nameof(items))).ToArray();
        PaymentMethod = paymentMethod;
        if (Items.Count == 0 || Items.Contains(null!))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.OrderOfNothing), nameof(items));
        }

        if (paymentMethod is not null && !Methods.Contains(paymentMethod))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.InvalidPaymentMethod, paymentMethod, string.Join(", ", Methods)), nameof(paymentMethod));
        }
    }

    /// <summary>The hints that HostUp knows: <c>card</c>, <c>swish</c>, <c>bankgiro</c>, <c>sepa</c>, <c>invoice</c>.</summary>
    public static IReadOnlyList<string> PaymentMethods => Methods;

    /// <summary>What is ordered.</summary>
    public IReadOnlyList<OrderItem> Items { get; }

    /// <summary>A hint how it will be paid; null leaves it to HostUp.</summary>
    public string? PaymentMethod { get; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("items");
        foreach (OrderItem item in Items)
        {
            writer.WriteStartObject();
            item.WriteMembers(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (PaymentMethod is not null)
        {
            writer.WriteString("paymentMethod", PaymentMethod);
        }
    }
}
