using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>What a line of an invoice pays for: an account, a domain.</summary>
public sealed class InvoiceResource : HostUpModel
{
    /// <summary>The kind of thing, such as <c>shared_hosting</c> or <c>domain</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The thing's identifier.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? Id { get; init; }

    /// <summary>What a person calls it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Name, else identifier.</summary>
    public override string ToString() => DisplayName ?? Id ?? Type ?? string.Empty;
}
