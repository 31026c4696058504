using HostUp.Client.Api;

namespace HostUp.Client.Forwarding;

/// <summary>The answer that lists redirects.</summary>
internal sealed class RedirectList : HostUpModel
{
    public ItemList<Redirect>? Rules { get; init; }

    public ItemList<Redirect>? OrphanedProxyRules { get; init; }
}
