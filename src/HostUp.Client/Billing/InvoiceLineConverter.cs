using System.Text.Json;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>Reads a line of an invoice.</summary>
internal sealed class InvoiceLineConverter : LenientConverter<InvoiceLine>
{
    protected override bool TryRead(ref Utf8JsonReader reader, string name, InvoiceLine model, bool isGroup)
    {
        string? text = null;
        switch (name)
        {
            case "kind" or "purpose" or "description" or "displayDescription" or "currencyCode" when !LenientReader.TryText(ref reader, out text):
                return false;
            case "kind":
                model.Kind = text;
                return true;
            case "purpose":
                model.Purpose = text;
                return true;
            case "description":
                model.Description = text;
                return true;
            case "displayDescription":
                model.DisplayDescription = text;
                return true;
            case "currencyCode":
                model.CurrencyCode = text ?? model.CurrencyCode;
                return true;
            case "totalAmount":
                string? currency = model.CurrencyCode;
                bool isMoney = LenientReader.TryAmount(ref reader, out decimal? amount, ref currency);
                model.TotalAmount = amount;
                model.CurrencyCode = currency;
                return isMoney;
            case "resource":
                bool isResource = LenientReader.TryObject(ref reader, BillingJson.Default.InvoiceResource, out InvoiceResource? resource);
                model.Resource = resource;
                return isResource;
            default:
                return false;
        }
    }

    protected override void WriteMembers(Utf8JsonWriter writer, InvoiceLine value)
    {
        writer.WriteString("kind", value.Kind);
        writer.WriteString("purpose", value.Purpose);
        writer.WriteString("description", value.Description);
        writer.WriteString("displayDescription", value.DisplayDescription);
        if (value.TotalAmount is { } amount)
        {
            writer.WriteNumber("totalAmount", amount);
        }

        writer.WriteString("currencyCode", value.CurrencyCode);
        if (value.Resource is { } resource)
        {
            writer.WritePropertyName("resource");
            JsonSerializer.Serialize(writer, resource, BillingJson.Default.InvoiceResource);
        }
    }
}
