using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>A cmdlet that changes something about each of several hosting accounts, one after the other.</summary>
public abstract class AccountChangeCmdlet : ConnectedCmdlet
{
    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("AccountId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    private protected override string NotFoundStep => HostingMessages.NextNotFoundAccount;

    private protected override string? NextStep(HostUpApiException exception) => PanelSteps.Next(exception) ?? base.NextStep(exception);

    /// <summary>An account as questions call it.</summary>
    private protected string Title(string account) => AccountNames.Title(
        Session, account, IsWhatIf || Asks ? id => Try((client, stop) => client.HostingAccounts.GetDetailAsync(id, stop), id) : null);
}
