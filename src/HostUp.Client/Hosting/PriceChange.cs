using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>What a plan change costs.</summary>
public sealed class PriceChange : HostUpModel
{
    /// <summary>Due now, in <see cref="CurrencyCode"/>; negative for a credit.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Due every <see cref="BillingCycle"/> from then on.</summary>
    public decimal? RecurringAmount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>How often <see cref="RecurringAmount"/> recurs, such as <c>annually</c>.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>What is due now and later, as in <c>100.00 SEK now, then 199.00 SEK annually</c>.</summary>
    public override string ToString() =>
        $"{Money.Format(Amount, CurrencyCode)} now, then {Money.Format(RecurringAmount, CurrencyCode)} {BillingCycle}".TrimEnd();
}
