using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What can be done about the period of a domain at this moment.</summary>
public sealed class BillingCycleActions : HostUpModel
{
    /// <summary>Whether the period can be changed.</summary>
    public ActionGate? CanChangeBillingCycle { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanChangeBillingCycle?.ToString() ?? string.Empty;
}
