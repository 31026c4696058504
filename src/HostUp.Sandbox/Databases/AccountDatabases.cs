using System.Collections.Generic;

namespace HostUp.Sandbox.Databases;

/// <summary>The databases of one hosting account, and their users.</summary>
internal sealed class AccountDatabases
{
    public List<Database> Databases { get; } = [];

    public List<DatabaseUser> Users { get; } = [];
}
