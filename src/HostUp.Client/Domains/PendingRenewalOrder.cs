using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Domains;

/// <summary>An order that renews a domain once its invoice is paid.</summary>
public sealed class PendingRenewalOrder : HostUpModel
{
    /// <summary>The order: <c>ord_</c> and 26 characters; null when HostUp does not say.</summary>
    public string? OrderId { get; init; }

    /// <summary>The order's name for people; null when HostUp does not say.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? OrderNumber { get; init; }

    /// <summary>The invoice: <c>inv_</c> and 26 characters; null when there is none yet.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The invoice's number; null when there is none yet.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? InvoiceNumber { get; init; }

    /// <summary>Order and invoice, as in <c>order 123456, invoice 202600001</c>.</summary>
    public override string ToString() => Parts.Join(
        (OrderNumber ?? OrderId) is { } order ? "order " + order : null, (InvoiceNumber ?? InvoiceId) is { } invoice ? "invoice " + invoice : null);
}
