using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>Someone who gets a copy of the account's invoices, without access to the account.</summary>
public sealed class InvoiceRecipient : HostUpModel
{
    /// <summary>Identifier: a string of digits.</summary>
    [JsonConverter(typeof(Json.IdentifierConverter))]
    public string? Id { get; init; }

    /// <summary>E-mail address; HostUp keeps it in lower case.</summary>
    public string? Email { get; init; }

    /// <summary>A note, at most 255 characters; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The e-mail address.</summary>
    public override string ToString() => Email ?? Id ?? string.Empty;
}
