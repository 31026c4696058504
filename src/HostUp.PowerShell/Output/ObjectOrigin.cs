using System.Diagnostics;
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
    // Between a property and who asks for it are some calls of PowerShell's own.
    private const int NearestCallers = 24;

    /// <summary>The connection an object came over.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The connection; null when it came from elsewhere.</returns>
    /// <exception cref="PSNotSupportedException">The object is being written to a file or sent to another process.</exception>
    public static HostUpConnection? Connection(PSObject instance)
    {
        HostUpConnection? connection = Find(instance);
        return connection is not null && IsSerialized() ? throw new PSNotSupportedException() : connection;
    }

    /// <summary>Its name, to be shown as a column.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The name; null when it came from elsewhere.</returns>
    /// <exception cref="PSNotSupportedException">The object is being written to a file or sent to another process.</exception>
    public static string? ConnectionName(PSObject instance) => Connection(instance)?.Name;

    private static HostUpConnection? Find(PSObject? instance) => instance?.BaseObject switch
    {
        HostUpConnection connection => connection,
        LinkedObject linked => linked.Origin,
        HostUpModel model => model.Origin as HostUpConnection,
        _ => null,
    };

    // Export-Clixml and remoting write hidden properties as well; those that cannot be read are left out.
    private static bool IsSerialized()
    {
        var calls = new StackTrace(fNeedFileInfo: false);
        for (int i = 0; i < calls.FrameCount && i < NearestCallers; i++)
        {
            if (calls.GetFrame(i)?.GetMethod()?.DeclaringType?.FullName == "System.Management.Automation.InternalSerializer")
            {
                return true;
            }
        }

        return false;
    }
}
