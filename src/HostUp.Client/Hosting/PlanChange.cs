using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A plan change that was made.</summary>
public sealed class PlanChange : HostUpModel
{
    /// <summary>The account that was changed.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>The plan that was asked for: what was sent, also when <see cref="NewProduct"/> is null.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? ProductSlug { get; internal set; }

    /// <summary>The plan the account had.</summary>
    public ProductReference? CurrentProduct { get; init; }

    /// <summary>The plan it has now.</summary>
    public ProductReference? NewProduct { get; init; }

    /// <summary>Identifier of the order: <c>ord_</c> and 26 characters; null when there is none.</summary>
    public string? OrderId { get; init; }

    /// <summary>The invoice for the change, unpaid; null when nothing is to be paid.</summary>
    public InvoiceReference? PaymentInvoice { get; init; }

    /// <summary>The renewal invoice that was made anew; null when there is none.</summary>
    public InvoiceReference? RenewalInvoice { get; init; }

    /// <summary>True when HostUp confirms that the plan was changed (also for a smaller plan).</summary>
    public bool? Upgraded { get; init; }

    /// <summary>Both plans and the invoice, as in <c>Start to Business, invoice 202600001: 100.00 SEK, unpaid</c>.</summary>
    public override string ToString() =>
        $"{CurrentProduct} to {NewProduct}" + (PaymentInvoice is null ? string.Empty : $", invoice {PaymentInvoice}");
}
