using System.Management.Automation;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Loading;

/// <summary>What PowerShell calls when the module comes and goes.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Says where the module's libraries are; nothing is loaded yet.</summary>
    public void OnImport() => Dependencies.Register();

    /// <summary>Closes the connections of the runspace the module is removed from.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => ConnectionStore.Forget();
}
