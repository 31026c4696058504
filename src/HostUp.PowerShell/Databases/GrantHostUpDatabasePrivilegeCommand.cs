using System.Management.Automation;
using HostUp.Client.Databases;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Databases;

/// <summary>Lets a database user into a database.</summary>
[Cmdlet(VerbsSecurity.Grant, "HostUpDatabasePrivilege", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Grant-HostUpDatabasePrivilege.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(DatabaseEndpoints.GrantDatabasePrivileges))]
[OutputType(typeof(DatabasePrivileges))]
public sealed class GrantHostUpDatabasePrivilegeCommand : AccountsCmdlet
{
    private OrderedCalls<DatabasePrivileges>? _calls;

    /// <summary>The user: its name or id (dbu_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Username")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("DatabaseUser", "Username", "Id")]
    [ArgumentCompleter(typeof(DatabaseUserCompleter))]
    public string DatabaseUser { get; set; } = string.Empty;

    /// <summary>The database's name, or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Database", "Name")]
    [ArgumentCompleter(typeof(DatabaseCompleter))]
    public string Database { get; set; } = string.Empty;

    /// <summary>The privileges, such as SELECT; ALL PRIVILEGES for all there are. Also as one text with commas between them.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [Alias("Privileges")]
    [ValidateNotNullOrEmpty]
    [ListTransformation]
    [ArgumentCompleter(typeof(PrivilegeCompleter))]
    public string[] Privilege { get; set; } = [];

    private protected override void Process()
    {
        _calls ??= new(this, ThrottleLimit, static () => DatabasesMessages.GrantingPrivileges, (session, _, granted) => Emit(granted, session));
        (string user, string database, string[] privileges) = (DatabaseUser, Database, Privilege);
        foreach (string account in Account)
        {
            string action = Say(DatabasesMessages.Grant, user, string.Join(", ", privileges).ToUpperInvariant(), database);
            if (ShouldProcess(Title(account), action))
            {
                _calls.Add(Session, user, (client, stop) => client.HostingAccounts.WithAccountAsync(
                    account, (id, stop) => client.DatabaseUsers.GrantAsync(id, user, database, privileges, stop), stop));
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    // Whether a second grant adds or replaces is not documented: it comes to the same when it is the same.
    private protected override string? NextStep(HostUpApiException exception) => exception.IsSettled
        ? DatabaseSteps.NextOfUser(exception) ?? base.NextStep(exception)
        : DatabasesMessages.NextGrantUnsettled;
}
