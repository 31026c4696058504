using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Shows who the customer is: names, address, VAT number, invoice reference.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpAccount", HelpUri = HelpPages.Root + "Get-HostUpAccount.md")]
[Calls(nameof(AccountEndpoints.ReadProfile))]
[OutputType(typeof(AccountProfile))]
public sealed class GetHostUpAccountCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        if (Call(static (client, stop) => client.Account.ReadAsync(stop), "/me") is { } profile)
        {
            Emit(profile);
        }
    }
}
