using System.Management.Automation;
using System.Runtime.CompilerServices;
using HostUp.Client.Api;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Output;

/// <summary>
/// What the hidden properties of HostUp.Types.ps1xml read. PowerShell looks at the members of this class before the module's libraries can
/// be found: none of them names a type of the client.
/// </summary>
public static class ObjectOrigin
{
    // Objects of the client that are no model of HostUp's, such as a difference, know nothing of where they came from.
    private static readonly ConditionalWeakTable<object, HostUpConnection> Others = new();

    /// <summary>The connection an object came over.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The connection; null when it came from elsewhere.</returns>
    public static HostUpConnection? Connection(PSObject instance) => instance?.BaseObject switch
    {
        HostUpConnection connection => connection,
        LinkedObject linked => linked.Origin,
        HostUpModel model => model.Origin as HostUpConnection,
        { } other when Others.TryGetValue(other, out HostUpConnection found) => found,
        _ => null,
    };

    /// <summary>Links an object that has no place of its own for its connection. Its type is one of those in HostUp.Types.ps1xml.</summary>
    internal static object Link(object instance, HostUpConnection connection)
    {
        if (!connection.IsForOneCommand)
        {
            Others.Remove(instance);
            Others.Add(instance, connection);
        }

        return instance;
    }

    /// <summary>Its name, to be shown as a column.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The name; null when it came from elsewhere.</returns>
    public static string? ConnectionName(PSObject instance) => Connection(instance)?.Name;
}
