using HostUp.Client.Api;

namespace HostUp.Client.Databases;

/// <summary>The answer to the list of database users.</summary>
internal sealed class DatabaseUserList : HostUpModel
{
    public ItemList<DatabaseUser>? DatabaseUsers { get; init; }
}
