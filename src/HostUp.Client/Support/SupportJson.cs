using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Support;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter), typeof(FreeFormObjectConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page<SupportTicket>), TypeInfoPropertyName = "TicketPage")]
[JsonSerializable(typeof(SupportDepartmentList))]
[JsonSerializable(typeof(SupportMessage))]
[JsonSerializable(typeof(SupportTicket))]
[JsonSerializable(typeof(UploadedAttachment))]
internal sealed partial class SupportJson : JsonSerializerContext;
