using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>The sites of several accounts as HostUp's answer has them.</summary>
internal sealed class WordPressBatch : HostUpModel
{
    public ItemList<WordPressBatchResult>? Results { get; init; }
}
