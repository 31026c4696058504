using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Saves whether e-invoices through Peppol are declined.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpPeppolPreference", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpPeppolPreference.md")]
[Calls(nameof(AccountEndpoints.ChangePeppol))]
[OutputType(typeof(PeppolPreference))]
public sealed class SetHostUpPeppolPreferenceCommand : ConnectedCmdlet
{
    /// <summary>True to decline e-invoices through Peppol.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation]
    public bool OptedOut { get; set; }

    private protected override void Process()
    {
        string action = Say(AccountMessages.SetField, "optedOut", OptedOut ? "true" : "false");
        if (ShouldProcess(Session.Connection.Name, action)
            && Call((client, stop) => client.Peppol.SetPreferenceAsync(OptedOut, stop), "/me/preferences/peppol") is { } preference)
        {
            Emit(preference);
        }
    }
}
