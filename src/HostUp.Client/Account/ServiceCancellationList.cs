using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>The answer that lists cancellations.</summary>
internal sealed class ServiceCancellationList : HostUpModel
{
    public ItemList<ServiceCancellation>? Cancellations { get; init; }
}
