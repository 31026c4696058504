using System.Collections.Generic;
using HostUp.Client.Api;

namespace HostUp.Client.Databases;

/// <summary>The answer to the list of database users.</summary>
internal sealed class DatabaseUserList : HostUpModel
{
    public IReadOnlyList<DatabaseUser>? DatabaseUsers { get; init; }
}
