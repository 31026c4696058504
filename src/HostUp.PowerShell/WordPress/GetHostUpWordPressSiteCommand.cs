using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.WordPress;

/// <summary>Lists the WordPress sites of accounts: of one by itself, of several fifty accounts at a time.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpWordPressSite", DefaultParameterSetName = ListSet, HelpUri = HelpPages.Root + "Get-HostUpWordPressSite.md")]
[Calls(nameof(WordPressEndpoints.ListWordPressSites), nameof(WordPressEndpoints.ReadWordPressSite), nameof(WordPressEndpoints.ListWordPressOfAccounts))]
[OutputType(typeof(WordPressSite))]
public sealed class GetHostUpWordPressSiteCommand : AccountsCmdlet
{
    private const string ListSet = "List";
    private const string SiteSet = "Site";

    private readonly Dictionary<Session, List<string>> _waiting = [];
    private OrderedCalls<AccountSites>? _calls;

    /// <summary>Ids of sites (wp_…) of the account, to read them alone.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = SiteSet)]
    [Alias("SiteId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Id")]
    public string[] Site { get; set; } = [];

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<AccountSites>(this, ThrottleLimit, static () => WordPressMessages.ReadingSites, Emit);
        if (ParameterSetName == SiteSet)
        {
            ReadSites();
            return;
        }

        if (!_waiting.TryGetValue(Session, out List<string>? waiting))
        {
            _waiting.Add(Session, waiting = []);
        }

        foreach (string account in Account)
        {
            waiting.Add(account);
            if (waiting.Count == WordPressClient.MostAccounts)
            {
                Ask(Session, waiting);
            }
        }
    }

    private protected override void Finish()
    {
        foreach (KeyValuePair<Session, List<string>> left in _waiting.Where(static pair => pair.Value.Count > 0))
        {
            Ask(left.Key, left.Value);
        }

        _calls?.Finish();
    }

    private void ReadSites()
    {
        KnownValues known = Session.Known;
        foreach (string account in Account)
        {
            foreach (string site in Site)
            {
                _calls!.Add(Session, site, (client, stop) => client.OfAccountAsync(
                    known, account, async (id, name, stop) => AccountSites.Of(await client.WordPress.ReadSiteAsync(id, site, name, stop).ConfigureAwait(false)), stop));
            }
        }
    }

    // One account alone is asked about by itself: the answer tells more, and what is wrong with it.
    private void Ask(Session session, List<string> waiting)
    {
        string[] accounts = [.. waiting.Distinct(StringComparer.OrdinalIgnoreCase)];
        waiting.Clear();
        KnownValues known = session.Known;
        if (accounts.Length == 1)
        {
            _calls!.Add(session, accounts[0], async (client, stop) => AccountSites.Of(
                accounts[0], await client.OfAccountAsync(known, accounts[0], client.WordPress.ReadAsync, stop).ConfigureAwait(false)));
        }
        else
        {
            _calls!.Add(session, string.Join(", ", accounts), (client, stop) => AccountSites.ReadAsync(client, known, accounts, stop));
        }
    }

    private void Emit(Session session, string target, AccountSites found)
    {
        foreach ((string account, HostUp.Client.Errors.HostUpApiException cause) in found.Failed)
        {
            Report(cause, account);
        }

        foreach (string account in found.Skipped)
        {
            Fail(ErrorRecords.Skipped(Say(WordPressMessages.AccountSkipped, account), account, WordPressMessages.NextAccountSkipped));
        }

        foreach ((string account, string? reason) in found.Unavailable)
        {
            WriteWarning(Say(WordPressMessages.NotAvailable, account, reason ?? "-"));
        }

        foreach (WordPressSite site in found.Sites)
        {
            Emit(site, session);
        }
    }
}
