using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>
/// Tells which of the given preferences are not so: what Set-HostUpPreference with the same parameters would change. Nothing
/// emitted means no difference. It changes nothing.
/// </summary>
[Cmdlet(VerbsData.Compare, "HostUpPreference", HelpUri = HelpPages.Root + "Compare-HostUpPreference.md")]
[Calls(nameof(AccountEndpoints.ReadPreferences))]
[OutputType(typeof(PreferenceDifference))]
public sealed class CompareHostUpPreferenceCommand : PreferenceCmdlet
{
    // With an error that lets a script go on, nothing emitted would read as no difference.
    internal override void Fail(ErrorRecord error) => ThrowTerminatingError(error);

    private protected override void Process()
    {
        if (ReadParameters() is { } wanted && Call(static (client, stop) => client.Preferences.GetAsync(stop), Path) is { } current)
        {
            foreach (PreferenceDifference difference in PreferenceFields.Compare(wanted, current).Where(static field => !field.IsMet))
            {
                difference.Origin = Session.Connection;
                WriteObject(difference);
            }
        }
    }
}
