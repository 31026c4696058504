using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>
/// Tells which of the given preferences are not so: what Set-HostUpPreference with the same parameters would change. Nothing
/// emitted means nothing to do. It changes nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "HostUpPreference", HelpUri = HelpUris.GetPreferences)]
[OutputType(typeof(PreferenceDifference))]
[Calls(nameof(AccountEndpoints.ReadPreferences))]
public sealed class TestHostUpPreferenceCommand : PreferenceCmdlet
{
    private protected override string? RequiredScopes => "read:account";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ReadParameters() is { } wanted && Call(static (client, stop) => client.Preferences.GetAsync(stop), Path) is { } current)
        {
            WriteObject(PreferenceFields.Compare(wanted, current).Where(static field => !field.IsMet), enumerateCollection: true);
        }
    }

    // With an error that lets a script go on, nothing emitted would read as nothing to do.
    private protected override void Fail(ErrorRecord error) => ThrowTerminatingError(error);
}
