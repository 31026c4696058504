using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter), typeof(SmallNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InvoiceRecipient))]
[JsonSerializable(typeof(InvoiceRecipientList))]
[JsonSerializable(typeof(DeletedRecipient))]
[JsonSerializable(typeof(BillingActivityPage))]
[JsonSerializable(typeof(CreditInvoice))]
[JsonSerializable(typeof(CreditNote))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(InvoiceActions))]
[JsonSerializable(typeof(InvoiceDelivery))]
[JsonSerializable(typeof(InvoiceDispatch))]
[JsonSerializable(typeof(InvoiceResource))]
[JsonSerializable(typeof(ItemList<InvoiceLine>))]
[JsonSerializable(typeof(ItemList<SavedCard>))]
[JsonSerializable(typeof(PaymentLink))]
[JsonSerializable(typeof(Page<Invoice>), TypeInfoPropertyName = "InvoicePage")]
[JsonSerializable(typeof(Page<Order>), TypeInfoPropertyName = "OrderPage")]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderPreview))]
internal sealed partial class BillingJson : JsonSerializerContext;
