using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Account;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AccountPreferences))]
[JsonSerializable(typeof(PeppolStatus))]
[JsonSerializable(typeof(PeppolPreference))]
[JsonSerializable(typeof(AccountProfile))]
[JsonSerializable(typeof(RegistrationIdentifier))]
[JsonSerializable(typeof(ServiceCancellation))]
[JsonSerializable(typeof(ServiceCancellationList))]
internal sealed partial class AccountJson : JsonSerializerContext;
