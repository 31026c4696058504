using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>The answer that lists the top-level domains; HostUp does not page it.</summary>
internal sealed class TldList : HostUpModel
{
    public ItemList<TldProduct>? Tlds { get; init; }
}
