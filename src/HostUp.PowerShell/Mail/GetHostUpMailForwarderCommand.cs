using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>Reads the mail forwarders of hosting accounts.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpMailForwarder", DefaultParameterSetName = ForwarderSet, HelpUri = HelpPages.Root + "Get-HostUpMailForwarder.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.ListForwarders))]
[OutputType(typeof(MailForwarder))]
public sealed class GetHostUpMailForwarderCommand : ManyCmdlet
{
    private const string AccountSet = "Account";
    private const string ForwarderSet = "Forwarder";

    private readonly AddressFilters _filters = new();
    private OrderedCalls<(NameFilter Filter, ForwarderList List)>? _lists;

    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = AccountSet)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    /// <summary>Forwarders to show: addresses, or with -Account also ids (efwd_…); wildcards are allowed before the @, and with -Account everywhere.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = AccountSet)]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ForwarderSet)]
    [Alias("Email")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Forwarder", "Email")]
    [ArgumentCompleter(typeof(ForwarderCompleter))]
    public string[]? Forwarder { get; set; }

    /// <summary>The one domain of the account to list.</summary>
    [Parameter(ParameterSetName = AccountSet)]
    [ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundForwarder;

    private protected override void Process()
    {
        _lists ??= new(this, ThrottleLimit, static () => MailMessages.ReadingForwarders, Emit);
        if (ParameterSetName == AccountSet)
        {
            NameFilter filter = _filters.Of(Forwarder);
            _lists.AddAll(Session, Account, (client, account, stop) => client.HostingAccounts.WithAccountAsync(
                account, async (id, stop) => (filter, await client.Forwarders.ListAsync(id, Domain, stop).ConfigureAwait(false)), stop));
            return;
        }

        foreach (string forwarder in Forwarder!)
        {
            if (AddressFilters.DomainOf(forwarder) is not { } domain)
            {
                Fail(ErrorRecords.InvalidArgument(MailTexts.Say(MailMessages.DomainNeeded, forwarder), "AccountNeeded", forwarder, MailMessages.NextAccountNeeded));
                continue;
            }

            NameFilter filter = _filters.Of(forwarder);
            _lists.Add(Session, forwarder, (client, stop) => client.HostingAccounts.WithAccountAsync(
                domain, async (id, stop) => (filter, await client.Forwarders.ListAsync(id, domain, stop).ConfigureAwait(false)), stop));
        }
    }

    private protected override void Finish()
    {
        _lists?.Finish();
        foreach (NameFilter filter in _filters.Used)
        {
            ReportMissing(filter);
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => MailTexts.Next(exception) ?? base.NextStep(exception);

    private void Emit(Session session, string target, (NameFilter Filter, ForwarderList List) read)
    {
        _filters.Use(read.Filter);
        foreach (MailForwarder forwarder in read.List.Forwarders ?? [])
        {
            session.Known.Remember(ForwarderCompleter.Forwarders, forwarder.Id, forwarder.Email);
            if (AddressFilters.Matches(read.Filter, forwarder.Email, forwarder.Id))
            {
                Emit(forwarder, session);
            }
        }
    }
}
