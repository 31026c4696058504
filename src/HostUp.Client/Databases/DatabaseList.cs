using HostUp.Client.Api;

namespace HostUp.Client.Databases;

/// <summary>
/// The databases of a hosting account. HostUp's page declares <c>databases</c> and shows <c>data</c>, with the members of a page: both are read.
/// </summary>
internal sealed class DatabaseList : HostUpModel
{
    public ItemList<HostingDatabase>? Databases { get; init; }

    public ItemList<HostingDatabase>? Data { get; init; }

    public bool? HasMore { get; init; }

    public string? NextCursor { get; init; }

    public long? MaxDatabases { get; init; }
}
