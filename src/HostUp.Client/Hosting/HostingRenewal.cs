using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A renewal of an account: an invoice was made, which is not paid.</summary>
public sealed class HostingRenewal : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>Whether HostUp has taken the renewal up.</summary>
    public bool? RenewalScheduled { get; init; }

    /// <summary>When the account ends once it is paid (UTC); null when HostUp does not say.</summary>
    public DateTimeOffset? NewExpiresAt { get; init; }

    /// <summary>What the renewal costs.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>The invoice, unpaid; null when HostUp had not found it yet, and it was not found afterwards either.</summary>
    [JsonInclude]
    public InvoiceReference? RenewalInvoice { get; internal set; }

    /// <summary>Whether HostUp has taken the renewal up and not found its invoice yet.</summary>
    public bool? InvoiceLookupPending { get; init; }

    /// <summary>The account's id.</summary>
    [JsonInclude]
    public string? AccountId { get; internal set; }

    /// <summary>The account and its invoice, as in <c>example.com, invoice 202600001: 99.00 SEK, unpaid</c>.</summary>
    public override string ToString() =>
        Parts.Join(AccountName ?? AccountId, RenewalInvoice is null ? Billing?.ToString() : $"invoice {RenewalInvoice}");
}
