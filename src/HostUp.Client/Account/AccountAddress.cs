using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Account;

/// <summary>A postal address. HostUp's page of it is cut after the city: the other members are those that orders have.</summary>
public sealed class AccountAddress : HostUpModel
{
    /// <summary>Street and number; null for none.</summary>
    public string? Street { get; init; }

    /// <summary>A second line; null for none.</summary>
    public string? Address2 { get; init; }

    /// <summary>Postal code, such as <c>111 22</c>; null for none.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? PostalCode { get; init; }

    /// <summary>City; null for none.</summary>
    public string? City { get; init; }

    /// <summary>State or region; null for none.</summary>
    public string? State { get; init; }

    /// <summary>On one line, as in <c>Exempelgatan 1, 111 22 Stockholm</c>.</summary>
    public override string ToString() => Parts.Join(Street, Address2, $"{PostalCode} {City}".Trim(), State);
}
