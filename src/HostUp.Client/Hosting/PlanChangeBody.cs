using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>The members of both shapes of an answer to a plan change.</summary>
internal sealed class PlanChangeBody : HostUpModel
{
    public bool? Preview { get; init; }

    public bool? Upgraded { get; init; }

    public ProductReference? CurrentProduct { get; init; }

    public ProductReference? NewProduct { get; init; }

    public PriceChange? PriceChange { get; init; }

    public string? OrderId { get; init; }

    public InvoiceReference? PaymentInvoice { get; init; }

    public InvoiceReference? RenewalInvoice { get; init; }

    // Nothing says which of `preview` and `upgraded` is absent in the other shape: what is true or specific decides.
    [JsonIgnore]
    private bool IsChange => Upgraded == true
        || (Preview != true && (Upgraded is not null || OrderId is not null || PaymentInvoice is not null || RenewalInvoice is not null));

    // What a commit is answered with: the documented example says so, and nothing else does.
    [JsonIgnore]
    internal Sentence? ObjectionToCommit => Upgraded switch
    {
        true => null,
        false => new Sentence(static () => HostingMessages.ChangeDenied),
        null when IsChange => null,
        null => new Sentence(static () => HostingMessages.ChangeAnsweredAsPreview),
    };

    public PlanChangeAnswer ToAnswer(string accountId, string productSlug, Uri site)
    {
        PaymentInvoice?.ResolveAgainst(site);
        RenewalInvoice?.ResolveAgainst(site);
        if (IsChange)
        {
            var change = new PlanChange
            {
                AccountId = accountId,
                ProductSlug = productSlug,
                Upgraded = Upgraded,
                CurrentProduct = CurrentProduct,
                NewProduct = NewProduct,
                OrderId = OrderId,
                PaymentInvoice = PaymentInvoice,
                RenewalInvoice = RenewalInvoice,
            };
            change.Adopt(this, "preview", "priceChange");
            return new PlanChangeAnswer(preview: null, change);
        }

        var preview = new PlanChangePreview
        {
            AccountId = accountId,
            ProductSlug = productSlug,
            Preview = Preview,
            CurrentProduct = CurrentProduct,
            NewProduct = NewProduct,
            PriceChange = PriceChange,
        };
        preview.Adopt(this, "upgraded", "orderId", "paymentInvoice", "renewalInvoice");
        return new PlanChangeAnswer(preview, change: null);
    }
}
