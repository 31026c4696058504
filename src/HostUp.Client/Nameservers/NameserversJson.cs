using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Nameservers;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(SmallNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DomainNameservers))]
[JsonSerializable(typeof(NameserverChange))]
[JsonSerializable(typeof(NameserverCheckList))]
[JsonSerializable(typeof(DelegatedNameservers))]
[JsonSerializable(typeof(DnssecState))]
[JsonSerializable(typeof(DnssecKeyState))]
[JsonSerializable(typeof(GlueRecordState))]
internal sealed partial class NameserversJson : JsonSerializerContext;
