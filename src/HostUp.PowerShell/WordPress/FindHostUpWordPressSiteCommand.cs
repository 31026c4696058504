using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.WordPress;

/// <summary>Looks for WordPress on accounts that HostUp does not manage yet.</summary>
[Cmdlet(VerbsCommon.Find, "HostUpWordPressSite", HelpUri = HelpPages.Root + "Find-HostUpWordPressSite.md")]
[Calls(nameof(WordPressEndpoints.ScanWordPress))]
[OutputType(typeof(WordPressInstallation))]
public sealed class FindHostUpWordPressSiteCommand : AccountsCmdlet
{
    private OrderedCalls<IReadOnlyList<WordPressInstallation>>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<IReadOnlyList<WordPressInstallation>>(this, ThrottleLimit, static () => WordPressMessages.Scanning, Emit);
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.WordPress.ScanAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, IReadOnlyList<WordPressInstallation> found)
    {
        foreach (WordPressInstallation installation in found)
        {
            Emit(installation, session);
        }
    }
}
