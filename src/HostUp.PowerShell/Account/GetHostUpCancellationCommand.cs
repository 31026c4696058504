using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Lists the cancellations of all services.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpCancellation", HelpUri = HelpPages.Root + "Get-HostUpCancellation.md")]
[Calls(nameof(AccountEndpoints.ListCancellations))]
[OutputType(typeof(ServiceCancellation))]
public sealed class GetHostUpCancellationCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        IReadOnlyList<ServiceCancellation>? cancellations = Call(static (client, stop) => client.Account.ListCancellationsAsync(stop), "/cancellations");
        foreach (ServiceCancellation cancellation in cancellations ?? [])
        {
            Emit(cancellation);
        }
    }
}
