using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Asks whether the account can receive e-invoices through Peppol.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPeppolStatus", HelpUri = HelpPages.Root + "Get-HostUpPeppolStatus.md")]
[Calls(nameof(AccountEndpoints.ReadPeppol))]
[OutputType(typeof(PeppolStatus))]
public sealed class GetHostUpPeppolStatusCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        if (Call(static (client, stop) => client.Peppol.GetStatusAsync(stop), "/me/preferences/peppol") is { } status)
        {
            Emit(status);
        }
    }
}
