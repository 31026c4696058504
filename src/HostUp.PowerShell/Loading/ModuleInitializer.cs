using System;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Loading;

/// <summary>What PowerShell calls when the module comes and goes.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // By then PowerShell has nearly done with the import, which two threads that compile at once would hold up.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(15);

    /// <summary>Says where the module's libraries are, and has the first call made ready in the background.</summary>
    public void OnImport()
    {
        if (Dependencies.Register())
        {
            // While PowerShell finds the command and its parameters, another processor can compile what the first command needs.
            Task.Delay(HeadStart).ContinueWith(static _ => WarmUpAsync(), TaskScheduler.Default);
        }
    }

    /// <summary>Closes the connections of the runspace the module is removed from.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => ConnectionStore.Forget();

    // In a method of its own: the client can be found only after Register.
    private static Task WarmUpAsync() => HostUpClient.WarmUpAsync();
}
