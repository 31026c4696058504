using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Registration;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(SmallNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DomainAvailability))]
[JsonSerializable(typeof(DomainCheck))]
[JsonSerializable(typeof(DomainCheckBody))]
[JsonSerializable(typeof(TldList))]
[JsonSerializable(typeof(DomainAmount))]
[JsonSerializable(typeof(TransferCode))]
[JsonSerializable(typeof(StoredTransferCode))]
[JsonSerializable(typeof(TransferRetry))]
[JsonSerializable(typeof(RegistrationRetry))]
[JsonSerializable(typeof(UnlockRequest))]
internal sealed partial class RegistrationJson : JsonSerializerContext;
