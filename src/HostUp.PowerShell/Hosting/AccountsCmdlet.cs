using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Hosting;

/// <summary>A cmdlet that does the same for each of several hosting accounts.</summary>
public abstract class AccountsCmdlet : ManyCmdlet
{
    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    private protected override string NotFoundStep => HostingMessages.NextNotFoundAccount;

    private protected override string? NextStep(HostUpApiException exception) => PanelSteps.Next(exception) ?? base.NextStep(exception);

    /// <summary>
    /// An account as questions call it: by domain and id, and by its connection when there are several. Where a person is shown it, the
    /// domain of an id is worth a request.
    /// </summary>
    private protected string Title(string account)
    {
        string? id = AccountId.IsWellFormed(account) ? account : null;
        if ((IsWhatIf || Asks) && id is not null && Session.Known.NameOf(AccountCompleter.Accounts, id) is null)
        {
            string? domain = Try((client, stop) => client.HostingAccounts.GetDetailAsync(id, stop), id)?.PrimaryDomain;
            Session.Known.Remember(AccountCompleter.Accounts, id, domain);
        }

        string title = AccountNames.Show(Session.Known, account, id);
        return ConnectionStore.Current.Connections.Count > 1 ? $"{title} ({Session.Connection.Title})" : title;
    }
}
