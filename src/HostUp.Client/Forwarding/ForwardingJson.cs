using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Forwarding;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(SmallNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EmailForwarding))]
[JsonSerializable(typeof(EmailCatchAll))]
[JsonSerializable(typeof(RedirectList))]
[JsonSerializable(typeof(Redirect))]
internal sealed partial class ForwardingJson : JsonSerializerContext;
