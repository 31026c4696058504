using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;

namespace HostUp.PowerShell.WordPress;

/// <summary>Takes WordPress under management that Find-HostUpWordPressSite has found.</summary>
[Cmdlet(VerbsData.Import, "HostUpWordPressSite", DefaultParameterSetName = KeySet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Import-HostUpWordPressSite.md")]
[Calls(nameof(WordPressEndpoints.ListWordPressSites), nameof(WordPressEndpoints.ScanWordPress), nameof(WordPressEndpoints.ImportWordPress))]
[OutputType(typeof(WordPressSite))]
public sealed class ImportHostUpWordPressSiteCommand : AccountChangeCmdlet
{
    private const string KeySet = "Key";
    private const string AllSet = "All";

    /// <summary>Which: as Find-HostUpWordPressSite calls them, such as public_html.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = KeySet)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("InstallationKey")]
    public string[] InstallationKey { get; set; } = [];

    /// <summary>All that Find-HostUpWordPressSite finds on the account at this moment.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    private protected override void Process()
    {
        foreach (string account in Account)
        {
            // They are always named on the wire: HostUp takes an import without names for one of everything.
            string[]? keys = All ? FindAll(account) : InstallationKey;
            if (keys is { Length: 0 })
            {
                Reporter.Detail(Say(WordPressMessages.NothingFound, account));
            }
            else if (keys is not null && ShouldProcess(Title(account), Say(WordPressMessages.Import, string.Join(", ", keys))))
            {
                Import(account, keys);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : WordPressMessages.NextImportUnsettled;

    private string[]? FindAll(string account) => Call(
        (client, stop) => client.HostingAccounts.WithAccountAsync(
            account, (id, stop) => client.WordPress.ScanAsync(id, accountName: null, stop), stop), account) is { } found
        ? [.. found.Select(static one => one.InstallationKey).OfType<string>()]
        : null;

    // HostUp's answer does not say which sites came of it: those that were not there before.
    private void Import(string account, string[] keys)
    {
        var target = new AccountTarget(account, Session.Known);
        if (Call((client, stop) => target.CallAsync(client, client.WordPress.ReadAsync, stop), account) is not { } before
            || Call((client, stop) => target.CallAsync(client, (id, _, stop) => client.WordPress.ImportAsync(id, keys, stop), stop), account) is null)
        {
            return;
        }

        if (Try((client, stop) => target.CallAsync(client, client.WordPress.ReadAsync, stop), account) is not { } after)
        {
            WriteWarning(Say(WordPressMessages.ImportedNotListed, account));
            return;
        }

        var known = new HashSet<string?>(before.Sites!.Select(static site => site.Id), StringComparer.Ordinal);
        foreach (WordPressSite site in after.Sites!.Where(site => !known.Contains(site.Id)))
        {
            Emit(site);
        }
    }
}
