using System.Text.Json.Serialization;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Hosting;

namespace HostUp.Client.Json;

/// <summary>How HostUp's JSON maps to the models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AccountPreferences))]
[JsonSerializable(typeof(PeppolStatus))]
[JsonSerializable(typeof(PeppolPreference))]
[JsonSerializable(typeof(InvoiceRecipient))]
[JsonSerializable(typeof(InvoiceRecipientList))]
[JsonSerializable(typeof(DeletedRecipient))]
[JsonSerializable(typeof(InvoiceReference))]
[JsonSerializable(typeof(Page<HostingAccount>), TypeInfoPropertyName = "HostingAccountPage")]
[JsonSerializable(typeof(HostingAccountDetail))]
[JsonSerializable(typeof(PlanOptions))]
[JsonSerializable(typeof(PlanChangeBody))]
[JsonSerializable(typeof(PlanChangePreview))]
[JsonSerializable(typeof(PlanChange))]
[JsonSerializable(typeof(Page<HostingProduct>), TypeInfoPropertyName = "HostingProductPage")]
[JsonSerializable(typeof(FreeFormObject))]
internal sealed partial class HostUpJsonContext : JsonSerializerContext;
