using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

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
    private protected string Title(string account) => AccountNames.Title(
        Session, account, IsWhatIf || Asks ? id => Try((client, stop) => client.HostingAccounts.GetDetailAsync(id, stop), id) : null);
}
