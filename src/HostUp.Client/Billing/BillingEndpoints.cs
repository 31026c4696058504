using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Billing;

/// <summary>What HostUp has about invoices and payment.</summary>
public static class BillingEndpoints
{
    private const string Pages = "billing";

    /// <summary>Lists the invoice recipients.</summary>
    public static readonly Endpoint ListRecipients = new("GET billing/payment-methods/contacts", Read, "read:billing") { Section = Pages };

    /// <summary>Adds an invoice recipient.</summary>
    public static readonly Endpoint AddRecipient = new("POST billing/payment-methods/contacts", Create, "write:billing") { Section = Pages };

    /// <summary>Removes an invoice recipient; its id is in the body.</summary>
    public static readonly Endpoint RemoveRecipient = new("DELETE billing/payment-methods/contacts", Idempotent, "write:billing") { Section = Pages };
}
