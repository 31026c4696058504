using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>The body of an order, and of the question what it would cost.</summary>
internal sealed class OrderRequest
{
    private static readonly string[] PaymentMethods = ["card", "swish", "bankgiro", "sepa", "invoice"];

    private OrderRequest(IReadOnlyList<OrderLine> lines, string? attemptKey)
    {
        Lines = lines;
        AttemptKey = attemptKey;
    }

    public IReadOnlyList<OrderLine> Lines { get; }

    /// <summary>Null when none was sent: then each request is an order of its own.</summary>
    public string? AttemptKey { get; }

    public decimal Subtotal => Lines.Sum(line => line.UnitAmount);

    /// <summary>What is in the way of the order, however well it is put; null when nothing is.</summary>
    public Problem? Refusal => Lines.Select(line => line.Refusal).FirstOrDefault(refusal => refusal is not null);

    /// <summary>The cycle that all lines share, or null.</summary>
    public string? BillingCycle => Lines.Select(line => line.BillingCycle).Distinct().Count() == 1 ? Lines[0].BillingCycle : null;

    public string Type => Lines.All(line => line.IsTransfer) ? "transfer" : "new";

    /// <summary>Null when something was wrong, and then the errors say what.</summary>
    /// <param name="body">The body.</param>
    /// <param name="customer">Whose offers hold.</param>
    /// <param name="isKnown">Whether the caller is the customer: someone else has to say who he is.</param>
    /// <param name="errors">Where errors are collected.</param>
    public static OrderRequest? Read(JsonElement body, Customer customer, bool isKnown, ICollection<FieldError> errors)
    {
        var fields = new BodyFields(body, string.Empty, errors);
        OrderLine[] lines = ReadItems(fields, customer);
        fields.Choice("paymentMethod", PaymentMethods);
        string? attemptKey = fields.Text("attemptKey");
        BodyFields? client = fields.Group("clientData");
        fields.RejectUnknown();
        ClientData.Check(client);

        if (attemptKey is { Length: 0 })
        {
            fields.Fail("attemptKey", "must not be empty.", FieldError.InvalidValue);
        }

        if (!isKnown && !fields.Has("clientData"))
        {
            fields.Fail("clientData", "is required without a key.", FieldError.MissingRequired);
        }

        return errors.Count > 0 ? null : new OrderRequest(lines, attemptKey);
    }

    // The page marks the items as optional. An order of nothing is taken for a mistake.
    private static OrderLine[] ReadItems(BodyFields fields, Customer customer)
    {
        string[] types = customer.Offers.Select(offer => offer.Type).ToArray();
        var lines = new List<OrderLine>();

        foreach (BodyFields item in fields.Objects("items", required: true) ?? [])
        {
            if (item.Choice("type", types, required: true) is not { } type
                || customer.Offers.First(offer => offer.Type == type).Read(item) is not { } line)
            {
                continue;
            }

            if (lines.Exists(other => other.Type == type && other.DomainName == line.DomainName))
            {
                item.Fail(item.Has("domainName") ? "domainName" : "primaryDomain", "is in the order already.", FieldError.InvalidValue);
            }

            lines.Add(line);
        }

        return [.. lines];
    }
}
