using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>The answer that lists updates; HostUp does not page it.</summary>
internal sealed class DynamicDnsLog : HostUpModel
{
    public ItemList<DynamicDnsUpdate>? Logs { get; init; }
}
