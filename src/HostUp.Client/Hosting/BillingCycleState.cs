using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The billing cycles an account can choose from; sent only when asked for.</summary>
public sealed class BillingCycleState : HostUpModel
{
    /// <summary>The cycles; null when not sent.</summary>
    public ItemList<BillingCycleOption>? BillingCycleOptions { get; init; }

    /// <summary>The cycles, as in <c>10.00 SEK monthly, 99.00 SEK annually</c>.</summary>
    public override string ToString() => BillingCycleOptions?.ToString() ?? string.Empty;
}
