using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Reads the account's preferences.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPreference", HelpUri = HelpUris.GetPreferences)]
[OutputType(typeof(AccountPreferences))]
[Calls(nameof(AccountEndpoints.ReadPreferences))]
public sealed class GetHostUpPreferenceCommand : ConnectedCmdlet
{
    private protected override string? RequiredScopes => "read:account";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Call(static (client, stop) => client.Preferences.GetAsync(stop), "/me/preferences") is { } preferences)
        {
            WriteObject(preferences);
        }
    }
}
