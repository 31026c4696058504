using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>A cmdlet that spends money on a hosting account.</summary>
public abstract class AccountSpendingCmdlet : SpendingCmdlet
{
    /// <summary>The account: its id (acct_…), its domain or its name, or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string Account { get; set; } = string.Empty;

    private protected override string NotFoundStep => HostingMessages.NextNotFoundAccount;

    private protected override string? NextStep(HostUpApiException exception) => PanelSteps.Next(exception) ?? base.NextStep(exception);

    /// <summary>The account as questions call it.</summary>
    private protected string Title => AccountNames.Title(
        Session, Account, IsWhatIf || Asks ? id => Try((client, stop) => client.HostingAccounts.GetDetailAsync(id, stop), id) : null);
}
