using System.Text.Json.Serialization;
using HostUp.Client.Json;

namespace HostUp.Client.Mail;

/// <summary>How the JSON of this room maps to its models; written out by the compiler, so that nothing is discovered at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TimestampConverter), typeof(WholeNumberConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MailboxList))]
[JsonSerializable(typeof(Mailbox))]
[JsonSerializable(typeof(MailboxChange))]
[JsonSerializable(typeof(ForwarderList))]
[JsonSerializable(typeof(MailForwarder))]
internal sealed partial class MailJson : JsonSerializerContext;
