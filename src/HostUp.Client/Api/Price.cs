namespace HostUp.Client.Api;

/// <summary>What something costs: what is due now, and what recurs.</summary>
/// <param name="amount">Due now; negative for a credit.</param>
/// <param name="currencyCode">ISO 4217 currency; null when not known.</param>
/// <param name="recurringAmount">Due every <paramref name="billingCycle"/> from then on; null when nothing recurs or it is not known.</param>
/// <param name="billingCycle">How often, such as <c>annually</c>; null when nothing recurs or it is not known.</param>
public sealed class Price(decimal amount, string? currencyCode, decimal? recurringAmount = null, string? billingCycle = null)
{
    /// <summary>Due now; negative for a credit.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>ISO 4217 currency; null when not known.</summary>
    public string? CurrencyCode { get; } = currencyCode;

    /// <summary>Due every <see cref="BillingCycle"/> from then on; null when nothing recurs or it is not known.</summary>
    public decimal? RecurringAmount { get; } = recurringAmount;

    /// <summary>How often <see cref="RecurringAmount"/> is due, such as <c>annually</c>; null when nothing recurs or it is not known.</summary>
    public string? BillingCycle { get; } = billingCycle;

    /// <summary>What is due now and later, as in <c>51.19 SEK now, then 199.00 SEK annually</c>.</summary>
    public override string ToString() => RecurringAmount is null
        ? Money.Format(Amount, CurrencyCode)
        : $"{Money.Format(Amount, CurrencyCode)} now, then {Money.Format(RecurringAmount, CurrencyCode)} {BillingCycle}".TrimEnd();
}
