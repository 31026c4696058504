using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>The sites of one of several accounts. Of an installation HostUp's page shows the id alone: the rest is read as in a list.</summary>
internal sealed class WordPressBatchResult : HostUpModel
{
    public string? Id { get; init; }

    public bool? Available { get; init; }

    public string? Reason { get; init; }

    public ItemList<WordPressSite>? Installations { get; init; }

    public WordPressSites ToSites() => new WordPressSites { Sites = Installations ?? [], Available = Available, Reason = Reason }.Of(Id!, accountName: null);
}
