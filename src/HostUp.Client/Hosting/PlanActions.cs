using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>The gate of a plan change.</summary>
public sealed class PlanActions : HostUpModel
{
    /// <summary>Whether the plan may be changed now; null when HostUp does not say.</summary>
    public ActionGate? CanUpgrade { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanUpgrade?.ToString() ?? string.Empty;
}
