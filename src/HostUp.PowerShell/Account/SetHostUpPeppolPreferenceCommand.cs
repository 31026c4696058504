using System.Globalization;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Saves whether e-invoices through Peppol are declined.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpPeppolPreference", SupportsShouldProcess = true, HelpUri = HelpUris.PatchPeppol)]
[OutputType(typeof(PeppolPreference))]
[Calls(nameof(AccountEndpoints.ChangePeppol))]
public sealed class SetHostUpPeppolPreferenceCommand : ConnectedCmdlet
{
    /// <summary>True to decline e-invoices through Peppol.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public bool OptedOut { get; set; }

    private protected override string? RequiredScopes => "write:account";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        string action = string.Format(CultureInfo.CurrentCulture, AccountMessages.SetField, "optedOut", OptedOut ? "true" : "false");
        if (ShouldProcess(Resolve().Name, action)
            && Call((client, stop) => client.Peppol.SetPreferenceAsync(OptedOut, stop), "/me/preferences/peppol") is { } preference)
        {
            WriteObject(preference);
        }
    }
}
