using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>How long a renewal lasts.</summary>
public sealed class RenewalPeriod : HostUpModel
{
    /// <summary>The period as a cycle, such as <c>annually</c>.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>The period in months; null when HostUp does not say.</summary>
    public int? Months { get; init; }

    /// <summary>The months, as in <c>12 months</c>.</summary>
    public override string ToString() => Months is { } months ? months.ToString(CultureInfo.InvariantCulture) + " months" : BillingCycle ?? string.Empty;
}
