using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Databases;

/// <summary>What HostUp has about databases of shared hosting.</summary>
public static class DatabaseEndpoints
{
    private const string Pages = "webhosting-services";

    /// <summary>Lists the databases.</summary>
    public static readonly Endpoint ListDatabases = new("GET shared-hosting/{accountId}/databases", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Lists the database users.</summary>
    public static readonly Endpoint ListDatabaseUsers = new("GET shared-hosting/{accountId}/database-users", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Adds a database user.</summary>
    public static readonly Endpoint AddDatabaseUser = new("POST shared-hosting/{accountId}/database-users", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Removes a database user, and no data.</summary>
    public static readonly Endpoint RemoveDatabaseUser = new("DELETE shared-hosting/{accountId}/database-users/{username}", Idempotent, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Replaces the password of a database user.</summary>
    // A PUT, but what still uses the old password stops: nobody may be left in doubt which one holds.
    public static readonly Endpoint ResetDatabasePassword = new("PUT shared-hosting/{accountId}/database-users/{username}/password", Commit, "write:hosting", "console:services");

    /// <summary>Grants a user privileges on a database.</summary>
    public static readonly Endpoint GrantDatabasePrivileges = new("POST shared-hosting/{accountId}/database-users/{username}/privileges", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Revokes the privileges of a user.</summary>
    public static readonly Endpoint RevokeDatabasePrivileges = new("DELETE shared-hosting/{accountId}/database-users/{username}/privileges", Idempotent, "write:hosting", "console:services");
}
