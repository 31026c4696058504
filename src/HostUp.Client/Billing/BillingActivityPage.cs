using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>A page of payments and refunds.</summary>
internal sealed class BillingActivityPage : HostUpModel
{
    public ItemList<BillingActivity>? Entries { get; init; }

    public bool? HasMore { get; init; }
}
