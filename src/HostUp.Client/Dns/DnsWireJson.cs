using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Dns;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(SmallNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page<DnsZone>), TypeInfoPropertyName = "DnsZonePage")]
[JsonSerializable(typeof(DnsZoneDetail))]
[JsonSerializable(typeof(DnsRecord))]
[JsonSerializable(typeof(DynamicDnsStatus))]
[JsonSerializable(typeof(DynamicDns))]
[JsonSerializable(typeof(DynamicDnsLog))]
[JsonSerializable(typeof(Page<DnsChange>), TypeInfoPropertyName = "DnsChangePage")]
[JsonSerializable(typeof(DnsRecordSet))]
[JsonSerializable(typeof(DnsSnapshotList))]
[JsonSerializable(typeof(SnapshotBeforeHostUp))]
[JsonSerializable(typeof(DomainDns))]
[JsonSerializable(typeof(WhoisRecord))]
internal sealed partial class DnsWireJson : JsonSerializerContext;
