using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Databases;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DatabaseList))]
[JsonSerializable(typeof(DatabaseUserList))]
[JsonSerializable(typeof(DatabaseUser))]
[JsonSerializable(typeof(DatabasePrivileges))]
internal sealed partial class DatabasesJson : JsonSerializerContext;
