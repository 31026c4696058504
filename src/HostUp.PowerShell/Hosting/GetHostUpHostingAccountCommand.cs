using System;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists shared-hosting accounts, or reads their access details and limits.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingAccount", DefaultParameterSetName = ListSet, HelpUri = HelpPages.Root + "Get-HostUpHostingAccount.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(HostingEndpoints.ReadAccountDetails))]
[OutputType(typeof(HostingAccount), ParameterSetName = [ListSet])]
[OutputType(typeof(HostingAccountDetail), ParameterSetName = [ListSet, AccountSet])]
public sealed class GetHostUpHostingAccountCommand : ManyCmdlet
{
    private const string ListSet = "List";
    private const string AccountSet = "Account";

    private OrderedCalls<HostingAccountDetail>? _details;

    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them: emits their details.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = AccountSet)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    /// <summary>Names of accounts to show (their custom names or primary domains); wildcards are allowed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>Primary domains of accounts to show; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? PrimaryDomain { get; set; }

    /// <summary>States of accounts to show.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("active", "pending", "suspended", "cancelled", "terminated", "expired", "fraud", "unknown")]
    public string[]? Status { get; set; }

    /// <summary>Lists every domain of an account and not the primary one alone.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter IncludeDomains { get; set; }

    /// <summary>Tells which billing cycles an account can choose from.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter IncludeBillingCycleOptions { get; set; }

    /// <summary>Accounts a request.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    /// <summary>Emits the details of the accounts listed: one more request each.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Detailed { get; set; }

    private protected override string NotFoundStep => HostingMessages.NextNotFoundAccount;

    private protected override void Process()
    {
        _details ??= new OrderedCalls<HostingAccountDetail>(this, ThrottleLimit, static () => HostingMessages.ReadingAccounts, Emit);
        if (ParameterSetName == AccountSet)
        {
            _details.AddAll(Session, Account, static (client, account, stop) => client.HostingAccounts.WithAccountAsync(
                account, client.HostingAccounts.GetDetailAsync, stop));
        }
        else
        {
            List(_details);
        }
    }

    private protected override void Finish() => _details?.Finish();

    private void List(OrderedCalls<HostingAccountDetail> details)
    {
        var names = new NameFilter(Name);
        var domains = new NameFilter(PrimaryDomain);
        var query = new HostingAccountQuery
        {
            IncludeDomains = IncludeDomains,
            IncludeBillingCycleOptions = IncludeBillingCycleOptions,
            PageSize = PageSize,
        };
        Session session = Session;
        var pages = new PagedOutput<HostingAccount>(
            this, session, session.Client.HostingAccounts.ReadPages(query), static () => HostingMessages.ListingAccounts, "/shared-hosting");
        bool isWhole = pages.WriteAll(account =>
        {
            session.Known.Remember(AccountCompleter.Accounts, account.Id, account.PrimaryDomain ?? account.Name);
            if (!(names.Matches(account.Name) && domains.Matches(account.PrimaryDomain)
                && (Status is null || Status.Contains(account.ServiceStatus, StringComparer.OrdinalIgnoreCase))))
            {
                return;
            }

            if (Detailed)
            {
                details.Add(session, account.Id ?? string.Empty, async (client, stop) =>
                    (await client.HostingAccounts.GetDetailAsync(account.Id ?? string.Empty, stop).ConfigureAwait(false)).With(account));
            }
            else
            {
                Emit(account, session);
            }
        });
        if (isWhole)
        {
            // A name that is there and filtered out by its state is there all the same.
            ReportMissing(names);
            ReportMissing(domains);
        }
    }

    private void Emit(Session session, string account, HostingAccountDetail detail)
    {
        session.Known.Remember(AccountCompleter.Accounts, detail.Id, detail.PrimaryDomain);
        Emit(detail, session);
    }
}
