using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Databases;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Databases;

/// <summary>Reads the databases of hosting accounts.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDatabase", HelpUri = HelpPages.Root + "Get-HostUpDatabase.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(DatabaseEndpoints.ListDatabases))]
[OutputType(typeof(HostingDatabase))]
public sealed class GetHostUpDatabaseCommand : AccountsCmdlet
{
    private NameFilter? _names;
    private OrderedCalls<IReadOnlyList<HostingDatabase>>? _lists;
    private bool _isRead;

    /// <summary>Names of databases to show; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatabaseCompleter))]
    public string[]? Name { get; set; }

    private protected override void Process()
    {
        _names ??= new NameFilter(Name);
        _lists ??= new(this, ThrottleLimit, static () => DatabasesMessages.ReadingDatabases, Emit);
        _lists.AddAll(Session, Account, static (client, account, stop) => client.HostingAccounts.WithAccountAsync(
            account, client.Databases.ListAsync, stop));
    }

    private protected override void Finish()
    {
        _lists?.Finish();
        if (_isRead)
        {
            DatabaseSteps.Missing(this, _names!, DatabasesMessages.NextNotFoundDatabase);
        }
    }

    private void Emit(Session session, string account, IReadOnlyList<HostingDatabase> databases)
    {
        _isRead = true;
        foreach (HostingDatabase database in databases)
        {
            session.Known.Remember(DatabaseCompleter.Databases, database.Id, database.Name);
            if (_names!.Matches(database.Name))
            {
                Emit(database, session);
            }
        }
    }
}
