using System.Management.Automation;
using HostUp.Client.Databases;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Databases;

/// <summary>Removes database users, and no data.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpDatabaseUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Remove-HostUpDatabaseUser.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(DatabaseEndpoints.RemoveDatabaseUser))]
public sealed class RemoveHostUpDatabaseUserCommand : AccountsCmdlet
{
    private OrderedCalls<string>? _calls;

    /// <summary>The users: names or ids (dbu_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Username")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("DatabaseUser", "Username", "Id")]
    [ArgumentCompleter(typeof(DatabaseUserCompleter))]
    public string[] DatabaseUser { get; set; } = [];

    private protected override void Process()
    {
        _calls ??= new(this, ThrottleLimit, static () => DatabasesMessages.RemovingUsers, static (_, _, _) => { });
        foreach (string account in Account)
        {
            foreach (string user in DatabaseUser)
            {
                string action = Say(DatabasesMessages.RemoveUser, user);
                if (Ask(() => ShouldProcess(Title(account), action), user, DatabasesMessages.NextAskRemoval))
                {
                    _calls.Add(Session, user, (client, stop) => client.HostingAccounts.WithAccountAsync(
                        account,
                        async (id, stop) =>
                        {
                            await client.DatabaseUsers.RemoveAsync(id, user, stop).ConfigureAwait(false);
                            return id;
                        },
                        stop));
                }
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) => DatabaseSteps.NextOfUser(exception) ?? base.NextStep(exception);
}
