using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>The answer to a removal.</summary>
internal sealed class DeletedRecipient : HostUpModel
{
    public bool? Deleted { get; init; }

    [JsonConverter(typeof(IdentifierConverter))]
    public string? Id { get; init; }
}
