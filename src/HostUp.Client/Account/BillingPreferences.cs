using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>How the account is invoiced and charged.</summary>
public sealed class BillingPreferences : HostUpModel
{
    /// <summary>Whether the account has opted out of Peppol e-invoices; null when not sent.</summary>
    public PeppolOptOut? Peppol { get; init; }

    /// <summary>Whether the saved card is charged when invoices are due. HostUp's schema types it null and its example is an object: null when not sent.</summary>
    public CardAutoCharge? CardAutoCharge { get; init; }

    /// <summary>Whether services are invoiced one by one. HostUp's schema types it null and its example is an object: null when not sent.</summary>
    public SeparateInvoices? SeparateInvoices { get; init; }

    /// <summary>The effective states, as in <c>card active, invoices consolidated, Peppol not opted out</c>.</summary>
    public override string ToString() => Parts.Join(
        CardAutoCharge is null ? null : $"card {CardAutoCharge}",
        SeparateInvoices is null ? null : $"invoices {SeparateInvoices}",
        Peppol is null ? null : $"Peppol {Peppol}");
}
