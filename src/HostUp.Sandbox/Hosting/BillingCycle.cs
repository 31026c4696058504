using System.Collections.Generic;

namespace HostUp.Sandbox.Hosting;

/// <summary>The API's names for how often a service is paid, and their lengths.</summary>
internal static class BillingCycle
{
    public const string Monthly = "monthly";
    public const string Quarterly = "quarterly";
    public const string Semiannually = "semiannually";
    public const string Annually = "annually";
    public const string Biennially = "biennially";
    public const string Triennially = "triennially";
    public const string Free = "free";

    /// <summary>The cycles that have a price, shortest first.</summary>
    public static readonly IReadOnlyList<string> Paid = [Monthly, Quarterly, Semiannually, Annually, Biennially, Triennially];

    public static int Months(string cycle) => cycle switch
    {
        Monthly => 1,
        Quarterly => 3,
        Semiannually => 6,
        Biennially => 24,
        Triennially => 36,
        _ => 12,
    };
}
