using System.Collections.Generic;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>A page of payments and refunds.</summary>
internal sealed class BillingActivityPage : HostUpModel
{
    public IReadOnlyList<BillingActivity>? Entries { get; init; }

    public bool? HasMore { get; init; }
}
