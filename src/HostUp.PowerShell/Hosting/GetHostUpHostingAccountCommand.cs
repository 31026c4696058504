using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists shared-hosting accounts, or reads their access details and limits.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingAccount", DefaultParameterSetName = ListSet, HelpUri = HelpUris.GetAccounts)]
[OutputType(typeof(HostingAccount), ParameterSetName = [ListSet])]
[OutputType(typeof(HostingAccountDetail), ParameterSetName = [ListSet, IdSet])]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(HostingEndpoints.ReadAccountDetails))]
public sealed class GetHostUpHostingAccountCommand : ConnectedCmdlet
{
    private const string ListSet = "List";
    private const string IdSet = "Id";

    private OrderedCalls<HostingAccountDetail>? _details;

    /// <summary>The accounts' ids (acct_…), or objects that have them: emits their details.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    [Alias("Id")]
    [ValidateNotNullOrEmpty]
    [IdTransformation("AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string[] AccountId { get; set; } = [];

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

    /// <summary>How many requests for details may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override string? RequiredScopes => "read:hosting";

    private protected override string? NotFoundStep => HostingMessages.NextNotFoundAccount;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        HostUpClient client = Client;
        _details ??= new OrderedCalls<HostingAccountDetail>(
            this, ThrottleLimit, static () => HostingMessages.ReadingAccounts, id => client.HostingAccounts.GetDetailAsync(id, StopToken), Emit);
        if (ParameterSetName == IdSet)
        {
            _details.AddAll(AccountId);
        }
        else
        {
            List(_details);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _details?.Finish();

    private void List(OrderedCalls<HostingAccountDetail> details)
    {
        Func<HostingAccount, bool> isWanted = Filter();
        var query = new HostingAccountQuery
        {
            IncludeDomains = IncludeDomains,
            IncludeBillingCycleOptions = IncludeBillingCycleOptions,
            PageSize = PageSize,
        };
        var pages = new PagedOutput<HostingAccount>(this, Client.HostingAccounts.ReadPages(query), static () => HostingMessages.ListingAccounts, "/shared-hosting");
        pages.WriteAll(account =>
        {
            Known.Remember(account);
            if (!isWanted(account))
            {
                return;
            }

            if (Detailed)
            {
                details.Add(account.Id ?? string.Empty);
            }
            else
            {
                WriteObject(account);
            }
        });
    }

    private Func<HostingAccount, bool> Filter()
    {
        WildcardPattern[]? names = Patterns(Name);
        WildcardPattern[]? domains = Patterns(PrimaryDomain);
        return account => Matches(names, account.Name)
            && Matches(domains, account.PrimaryDomain)
            && (Status is null || Status.Contains(account.ServiceStatus, StringComparer.OrdinalIgnoreCase));
    }

    private static WildcardPattern[]? Patterns(IEnumerable<string>? texts) =>
        texts?.Select(static text => new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)).ToArray();

    private static bool Matches(WildcardPattern[]? patterns, string? value) =>
        patterns is null || patterns.Any(pattern => pattern.IsMatch(value ?? string.Empty));

    private void Emit(HostingAccountDetail detail, string accountId)
    {
        Known.Remember(detail);
        WriteObject(detail);
    }
}
