using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Reads the account's preferences.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPreference", HelpUri = HelpPages.Root + "Get-HostUpPreference.md")]
[Calls(nameof(AccountEndpoints.ReadPreferences))]
[OutputType(typeof(AccountPreferences))]
public sealed class GetHostUpPreferenceCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        if (Call(static (client, stop) => client.Preferences.GetAsync(stop), PreferenceCmdlet.Path) is { } preferences)
        {
            Emit(preferences);
        }
    }
}
