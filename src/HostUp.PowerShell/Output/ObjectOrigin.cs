using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Output;

/// <summary>
/// What the hidden properties of HostUp.Types.ps1xml read. PowerShell looks at the members of this class before the module's libraries can
/// be found: none of them names a type of the client.
/// </summary>
public static class ObjectOrigin
{
    /// <summary>The connection an object came over.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The connection; null when it came from elsewhere.</returns>
    public static HostUpConnection? Connection(PSObject instance) => instance?.BaseObject switch
    {
        HostUpConnection connection => connection,
        LinkedObject linked => linked.Origin,
        HostUpModel model => model.Origin as HostUpConnection,
        _ => null,
    };

    /// <summary>Its name, to be shown as a column.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The name; null when it came from elsewhere.</returns>
    public static string? ConnectionName(PSObject instance) => Connection(instance)?.Name;
}
