using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Dns;
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
    /// <exception cref="ArgumentException">There is no item, one orders again what another does, or the payment method is none of HostUp's.</exception>
    public OrderRequest(IEnumerable<OrderItem> items, string? paymentMethod = null)
    {
        Items = (items ?? throw new ArgumentNullException(nameof(items))).ToArray();
        PaymentMethod = paymentMethod;
        if (Items.Count == 0 || Items.Contains(null!))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.OrderOfNothing), nameof(items));
        }

        CheckOnce();
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

    /// <summary>What a pointer into the request points at, in words; null when it is in no item.</summary>
    internal Sentence? Place(string pointer)
    {
        string[] parts = pointer.Split(['/'], 4);
        if (parts.Length < 3 || parts[0].Length > 0 || parts[1] != "items"
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= Items.Count)
        {
            return null;
        }

        Sentence item = Items[index].Title is { } title
            ? new Sentence(static () => BillingMessages.ItemInWords, index + 1, title)
            : new Sentence(static () => BillingMessages.ItemByNumber, index + 1);
        return parts.Length == 3 ? item : new Sentence(static () => BillingMessages.MemberOfItem, item, parts[3].Replace("~1", "/").Replace("~0", "~"));
    }

    // A domain can be ordered with a hosting account for it, and not twice.
    private void CheckOnce()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Items.Count; i++)
        {
            if (Items[i] is not { Domain: { } domain } item)
            {
                continue;
            }

            string thing = item.Kind + " " + DnsName.Zone(domain);
            if (seen.TryGetValue(thing, out int first))
            {
                throw new ArgumentException(Sentence.Fill(BillingMessages.OrderedTwice, domain, first + 1, i + 1), "items");
            }

            seen.Add(thing, i);
        }
    }
}
