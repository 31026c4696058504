using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>The unpaid invoice that tops up the credit when it is paid.</summary>
public sealed class CreditInvoice : HostUpModel
{
    /// <summary>The invoice.</summary>
    public InvoiceReference? Invoice { get; init; }

    /// <summary>The path of the API that makes its payment link, from the site's root.</summary>
    public string? PaymentLinkGeneratorUrl { get; init; }

    /// <summary>The invoice.</summary>
    public override string ToString() => Invoice?.ToString() ?? string.Empty;
}
