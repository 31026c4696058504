using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Billing;

/// <summary>What HostUp has about invoices.</summary>
public static class InvoiceEndpoints
{
    private const string Pages = "billing";

    /// <summary>Lists the invoices.</summary>
    public static readonly Endpoint ListInvoices = new("GET billing/invoices", Read, "read:billing") { IsPaged = true };

    /// <summary>Reads an invoice.</summary>
    public static readonly Endpoint ReadInvoice = new("GET billing/invoices/{id}", Read, "read:billing");

    /// <summary>Pays an invoice by the saved card.</summary>
    public static readonly Endpoint PayInvoice = new("POST billing/invoices/{id}/actions/pay", Commit, "write:billing")
    {
        MadeCodes = ["upstream_invoice_shape_invalid"],
    };

    /// <summary>Pays an invoice from the credit.</summary>
    public static readonly Endpoint ApplyCredit = new("POST billing/invoices/{id}/actions/apply-credit", Commit, "write:billing")
    {
        MadeCodes = ["upstream_invoice_shape_invalid"],
    };

    /// <summary>Cancels an invoice.</summary>
    public static readonly Endpoint CancelInvoice = new("POST billing/invoices/{id}/actions/cancel", Commit, "write:billing");

    /// <summary>Reads whether a payment link is live, and which.</summary>
    public static readonly Endpoint ReadPaymentLink = new("GET billing/invoices/{id}/payment-link", Read, "read:billing") { Section = Pages };

    /// <summary>Makes a public payment link, or gives the one that is live.</summary>
    public static readonly Endpoint CreatePaymentLink = new("POST billing/invoices/{id}/actions/generate-payment-link", Create, "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Reads to whom an invoice was sent, and whether it arrived.</summary>
    public static readonly Endpoint ReadInvoiceDelivery = new("GET billing/invoices/{id}/email-info", Read, "read:billing") { Section = Pages };

    /// <summary>Sends the mail with an invoice again.</summary>
    public static readonly Endpoint ResendInvoice = new("POST billing/invoices/{id}/actions/resend-email", Create, "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Reads the credit note of an invoice, a PDF in base64.</summary>
    public static readonly Endpoint ReadCreditNote = new("GET billing/invoices/{id}/credit-note", Read, "read:billing") { Section = Pages };
}
