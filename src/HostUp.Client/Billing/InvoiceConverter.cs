using System;
using System.Text.Json;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>
/// Reads an invoice with its dates and amounts in the groups <c>dates</c> and <c>totals</c>, as a public client has them, or beside the
/// number, as HostUp's pages have them where something refers to an invoice.
/// </summary>
internal sealed class InvoiceConverter : LenientConverter<Invoice>
{
    protected override bool TryRead(ref Utf8JsonReader reader, string name, Invoice model, bool isGroup)
    {
        switch (name)
        {
            case "dates" or "totals" when !isGroup && reader.TokenType == JsonTokenType.StartObject:
                model.HasGroups = true;
                ReadMembers(ref reader, model, isGroup: true);
                return true;
            case "issuedAt" or "dueAt" or "paidAt":
                return TryReadTime(ref reader, name, model);
            case "subtotal" or "taxAmount" or "total" or "amount" or "outstanding":
                return TryReadAmount(ref reader, name, model);
            case "currencyCode":
                bool isText = LenientReader.TryText(ref reader, out string? currency);
                model.CurrencyCode = currency ?? model.CurrencyCode;
                return isText;
            default:
                return !isGroup && TryReadOwn(ref reader, name, model);
        }
    }

    protected override void WriteMembers(Utf8JsonWriter writer, Invoice value)
    {
        Write(writer, "id", value.Id);
        Write(writer, "number", value.Number);
        Write(writer, "status", value.Status);
        WriteGroup(writer, "dates", value.HasGroups, () =>
        {
            Write(writer, "issuedAt", value.IssuedAt);
            Write(writer, "dueAt", value.DueAt);
            Write(writer, "paidAt", value.PaidAt);
        });
        WriteGroup(writer, "totals", value.HasGroups, () =>
        {
            Write(writer, "currencyCode", value.CurrencyCode);
            Write(writer, "subtotal", value.Subtotal);
            Write(writer, "taxAmount", value.TaxAmount);
            Write(writer, "total", value.Total);
            Write(writer, "outstanding", value.Outstanding);
        });
        Write(writer, "orderId", value.OrderId);
        if (value.LineItems is { } lines)
        {
            writer.WritePropertyName("lineItems");
            JsonSerializer.Serialize(writer, lines, BillingJson.Default.ItemListInvoiceLine);
        }

        if (value.Actions is { } actions)
        {
            writer.WritePropertyName("actions");
            JsonSerializer.Serialize(writer, actions, BillingJson.Default.InvoiceActions);
        }
    }

    private static bool TryReadTime(ref Utf8JsonReader reader, string name, Invoice model)
    {
        if (!LenientReader.TryTime(ref reader, out DateTimeOffset? time))
        {
            return false;
        }

        switch (name)
        {
            case "issuedAt":
                model.IssuedAt = time;
                break;
            case "dueAt":
                model.DueAt = time;
                break;
            default:
                model.PaidAt = time;
                break;
        }

        return true;
    }

    private static bool TryReadAmount(ref Utf8JsonReader reader, string name, Invoice model)
    {
        string? currency = model.CurrencyCode;
        if (!LenientReader.TryAmount(ref reader, out decimal? amount, ref currency))
        {
            return false;
        }

        model.CurrencyCode = currency;
        switch (name)
        {
            case "subtotal":
                model.Subtotal = amount;
                break;
            case "taxAmount":
                model.TaxAmount = amount;
                break;
            case "outstanding":
                model.Outstanding = amount;
                break;
            case "total":
                model.Total = amount;
                break;
            default:
                // What refers to an invoice calls its total so.
                model.Total ??= amount;
                break;
        }

        return true;
    }

    private static bool TryReadOwn(ref Utf8JsonReader reader, string name, Invoice model)
    {
        string? text = null;
        bool isRead = name switch
        {
            "id" or "number" or "status" or "orderId" => LenientReader.TryText(ref reader, out text),
            _ => false,
        };
        switch (name)
        {
            case "id":
                model.Id = text;
                break;
            case "number":
                model.Number = text;
                break;
            case "status":
                model.Status = text;
                break;
            case "orderId":
                model.OrderId = text;
                break;
            case "lineItems":
                isRead = LenientReader.TryObject(ref reader, BillingJson.Default.ItemListInvoiceLine, out var lines) && lines?.Contains(null!) != true;
                model.LineItems = isRead ? lines : null;
                break;
            case "actions":
                isRead = LenientReader.TryObject(ref reader, BillingJson.Default.InvoiceActions, out var actions);
                model.Actions = actions;
                break;
        }

        return isRead;
    }

    private static void WriteGroup(Utf8JsonWriter writer, string name, bool isGroup, Action members)
    {
        if (isGroup)
        {
            writer.WriteStartObject(name);
        }

        members();
        if (isGroup)
        {
            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } amount)
        {
            writer.WriteNumber(name, amount);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            writer.WriteString(name, TimestampConverter.Format(time));
        }
    }
}
