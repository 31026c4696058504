using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Domains;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(SmallNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page<Domain>), TypeInfoPropertyName = "DomainPage")]
[JsonSerializable(typeof(Domain))]
[JsonSerializable(typeof(DomainStatusSync))]
[JsonSerializable(typeof(DomainDiagnosis))]
[JsonSerializable(typeof(DomainRenewal))]
[JsonSerializable(typeof(DomainRenewalOrder))]
[JsonSerializable(typeof(DomainRenewalResponse))]
[JsonSerializable(typeof(DomainBillingCycle))]
[JsonSerializable(typeof(DomainContacts))]
[JsonSerializable(typeof(DomainVerification))]
[JsonSerializable(typeof(DomainVerificationLink))]
internal sealed partial class DomainsJson : JsonSerializerContext;
