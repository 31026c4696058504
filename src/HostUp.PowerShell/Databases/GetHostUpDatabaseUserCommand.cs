using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Databases;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Databases;

/// <summary>Reads the database users of hosting accounts.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDatabaseUser", HelpUri = HelpPages.Root + "Get-HostUpDatabaseUser.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(DatabaseEndpoints.ListDatabaseUsers))]
[OutputType(typeof(DatabaseUser))]
public sealed class GetHostUpDatabaseUserCommand : AccountsCmdlet
{
    private NameFilter? _names;
    private OrderedCalls<IReadOnlyList<DatabaseUser>>? _lists;
    private bool _isRead;

    /// <summary>Names of users to show; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [Alias("Username")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatabaseUserCompleter))]
    public string[]? Name { get; set; }

    private protected override void Process()
    {
        _names ??= new NameFilter(Name);
        _lists ??= new(this, ThrottleLimit, static () => DatabasesMessages.ReadingUsers, Emit);
        _lists.AddAll(Session, Account, static (client, account, stop) => client.HostingAccounts.WithAccountAsync(
            account, client.DatabaseUsers.ListAsync, stop));
    }

    private protected override void Finish()
    {
        _lists?.Finish();
        if (_isRead)
        {
            DatabaseSteps.Missing(this, _names!, DatabasesMessages.NextNotFoundUser);
        }
    }

    private void Emit(Session session, string account, IReadOnlyList<DatabaseUser> users)
    {
        _isRead = true;
        foreach (DatabaseUser user in users)
        {
            session.Known.Remember(DatabaseUserCompleter.Users, user.Id, user.Username);
            if (_names!.Matches(user.Username))
            {
                Emit(user, session);
            }
        }
    }
}
