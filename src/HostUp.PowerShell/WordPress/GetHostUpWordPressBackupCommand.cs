using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.WordPress;

/// <summary>Lists the backups of the WordPress sites of accounts.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpWordPressBackup", HelpUri = HelpPages.Root + "Get-HostUpWordPressBackup.md")]
[Calls(nameof(WordPressEndpoints.ListWordPressBackups))]
[OutputType(typeof(WordPressBackup))]
public sealed class GetHostUpWordPressBackupCommand : AccountsCmdlet
{
    private OrderedCalls<IReadOnlyList<WordPressBackup>>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<IReadOnlyList<WordPressBackup>>(this, ThrottleLimit, static () => WordPressMessages.ReadingBackups, Emit);
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.WordPress.ListBackupsAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, IReadOnlyList<WordPressBackup> backups)
    {
        foreach (WordPressBackup backup in backups)
        {
            Emit(backup, session);
        }
    }
}
