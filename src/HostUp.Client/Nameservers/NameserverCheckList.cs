using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The answer around checks.</summary>
internal sealed class NameserverCheckList : HostUpModel
{
    public ItemList<NameserverCheck>? Results { get; init; }
}
