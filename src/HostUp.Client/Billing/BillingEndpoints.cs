using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Billing;

/// <summary>What HostUp has about payment, beside invoices and orders.</summary>
public static class BillingEndpoints
{
    private const string Pages = "billing";

    /// <summary>Lists the invoice recipients.</summary>
    public static readonly Endpoint ListRecipients = new("GET billing/payment-methods/contacts", Read, "read:billing") { Section = Pages };

    /// <summary>Adds an invoice recipient.</summary>
    public static readonly Endpoint AddRecipient = new("POST billing/payment-methods/contacts", Create, "write:billing") { Section = Pages };

    /// <summary>Removes an invoice recipient; its id is in the body.</summary>
    public static readonly Endpoint RemoveRecipient = new("DELETE billing/payment-methods/contacts", Idempotent, "write:billing") { Section = Pages };

    /// <summary>Lists payments and refunds; its pages have numbers, from 0, and no cursor.</summary>
    public static readonly Endpoint ListActivity = new("GET billing/activity", Read, "read:billing") { Section = Pages };

    /// <summary>Reads what pay-as-you-go machines have used.</summary>
    public static readonly Endpoint ReadMeteredUsage = new("GET billing/metered-usage", Read, "read:billing");

    /// <summary>Lists the saved card, as a bare array.</summary>
    public static readonly Endpoint ListCards = new("GET billing/cards", Read, "read:billing") { Section = Pages };

    /// <summary>Saves a card by its token.</summary>
    // There is one card: it takes the place of the one before, which cannot be read back.
    public static readonly Endpoint StoreCard = new("POST billing/cards", Commit, "write:payment_methods") { Section = Pages };

    /// <summary>Deletes the saved card.</summary>
    // What is charged to it stops being paid, and only a browser can save a card again.
    public static readonly Endpoint DeleteCard = new("DELETE billing/cards/{id}", Commit, "write:payment_methods");

    /// <summary>Makes an unpaid invoice that tops up the credit.</summary>
    public static readonly Endpoint AddFunds = new("POST billing/credit/actions/add-funds", Commit, "write:billing") { Section = Pages };
}
