using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.WordPress;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WordPressSites))]
[JsonSerializable(typeof(WordPressSite))]
[JsonSerializable(typeof(WordPressBatch))]
[JsonSerializable(typeof(WordPressBatchResult))]
[JsonSerializable(typeof(WordPressScan))]
[JsonSerializable(typeof(WordPressInstallation))]
[JsonSerializable(typeof(WordPressImport))]
[JsonSerializable(typeof(WordPressBackupList))]
[JsonSerializable(typeof(WordPressBackup))]
[JsonSerializable(typeof(WordPressLogin))]
internal sealed partial class WordPressJson : JsonSerializerContext;
