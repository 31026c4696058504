using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The gate of a change of billing cycle.</summary>
public sealed class BillingCycleActions : HostUpModel
{
    /// <summary>Whether the cycle may be changed now; null when HostUp does not say.</summary>
    public ActionGate? CanChangeBillingCycle { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanChangeBillingCycle?.ToString() ?? string.Empty;
}
