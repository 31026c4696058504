using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Hosting;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page<HostingAccount>), TypeInfoPropertyName = "HostingAccountPage")]
[JsonSerializable(typeof(HostingAccountDetail))]
[JsonSerializable(typeof(PlanOptions))]
[JsonSerializable(typeof(PlanChangeBody))]
[JsonSerializable(typeof(PlanChangePreview))]
[JsonSerializable(typeof(PlanChange))]
[JsonSerializable(typeof(Page<HostingProduct>), TypeInfoPropertyName = "HostingProductPage")]
[JsonSerializable(typeof(HostingQuota))]
[JsonSerializable(typeof(HostingBillingCycles))]
[JsonSerializable(typeof(HostingBillingCycle))]
[JsonSerializable(typeof(BillingCycleChange))]
[JsonSerializable(typeof(HostingRenewal))]
[JsonSerializable(typeof(HostingRenewalPreview))]
[JsonSerializable(typeof(StorageAddons))]
[JsonSerializable(typeof(StorageAddon))]
[JsonSerializable(typeof(StorageAddonOrder))]
[JsonSerializable(typeof(HostingCancellation))]
[JsonSerializable(typeof(HostingPause))]
[JsonSerializable(typeof(HostingPasswordReset))]
[JsonSerializable(typeof(PanelLogin))]
[JsonSerializable(typeof(PanelLoginState))]
[JsonSerializable(typeof(HostingDomainList))]
[JsonSerializable(typeof(HostingDomain))]
[JsonSerializable(typeof(HostingSshKeyList))]
[JsonSerializable(typeof(HostingSshKey))]
internal sealed partial class HostingJson : JsonSerializerContext;
