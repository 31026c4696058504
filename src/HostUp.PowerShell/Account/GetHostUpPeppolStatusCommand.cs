using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Asks whether the account can receive e-invoices through Peppol.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPeppolStatus", HelpUri = HelpUris.GetPeppol)]
[OutputType(typeof(PeppolStatus))]
[Calls(nameof(AccountEndpoints.ReadPeppol))]
public sealed class GetHostUpPeppolStatusCommand : ConnectedCmdlet
{
    private protected override string? RequiredScopes => "read:account";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Call(static (client, stop) => client.Peppol.GetStatusAsync(stop), "/me/preferences/peppol") is { } status)
        {
            WriteObject(status);
        }
    }
}
