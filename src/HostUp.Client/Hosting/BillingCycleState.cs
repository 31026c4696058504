using System.Collections.Generic;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The billing cycles an account can choose from; sent only when asked for.</summary>
public sealed class BillingCycleState : HostUpModel
{
    /// <summary>The cycles; null when not sent.</summary>
    public IReadOnlyList<BillingCycleOption>? BillingCycleOptions { get; init; }
}
