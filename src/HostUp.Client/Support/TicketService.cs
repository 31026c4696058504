using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Support;

/// <summary>A service that a ticket is about.</summary>
public sealed class TicketService : HostUpModel
{
    /// <summary>The kind: <c>domain</c>, <c>hosting</c>, <c>vps</c> or <c>other</c>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Its identifier; null when HostUp does not say.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? ServiceId { get; init; }

    /// <summary>What a person calls it; null when HostUp does not say.</summary>
    public string? ServiceName { get; init; }

    /// <summary>More of it: state, plan, address; null when HostUp does not say.</summary>
    public FreeFormObject? Details { get; init; }

    /// <summary>Name, else identifier, else kind.</summary>
    public override string ToString() => ServiceName ?? ServiceId ?? ServiceType ?? string.Empty;
}
