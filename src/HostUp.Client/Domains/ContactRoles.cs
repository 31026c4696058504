using System.Collections.Generic;

namespace HostUp.Client.Domains;

/// <summary>The roles that a contact of a domain can have.</summary>
public static class ContactRoles
{
    /// <summary><c>registrant</c>, <c>admin</c>, <c>tech</c> and <c>billing</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ["registrant", "admin", "tech", "billing"];
}
