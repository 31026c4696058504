using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>Reads the mailboxes of hosting accounts, and how full they are.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpMailbox", DefaultParameterSetName = MailboxSet, HelpUri = HelpPages.Root + "Get-HostUpMailbox.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.ListMailboxes))]
[OutputType(typeof(Mailbox))]
public sealed class GetHostUpMailboxCommand : ManyCmdlet
{
    private const string AccountSet = "Account";
    private const string MailboxSet = "Mailbox";

    private readonly AddressFilters _filters = new();
    private OrderedCalls<(NameFilter Filter, MailboxList List)>? _lists;

    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = AccountSet)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    /// <summary>Mailboxes to show: addresses, or with -Account also ids (mail_…); wildcards are allowed before the @, and with -Account everywhere.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = AccountSet)]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = MailboxSet)]
    [Alias("Email")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Mailbox", "Email")]
    [ArgumentCompleter(typeof(MailboxCompleter))]
    public string[]? Mailbox { get; set; }

    /// <summary>The one domain of the account to list.</summary>
    [Parameter(ParameterSetName = AccountSet)]
    [ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundMailbox;

    private protected override void Process()
    {
        _lists ??= new(this, ThrottleLimit, static () => MailMessages.ReadingMailboxes, Emit);
        if (ParameterSetName == AccountSet)
        {
            NameFilter filter = _filters.Of(Mailbox);
            _lists.AddAll(Session, Account, (client, account, stop) => client.HostingAccounts.WithAccountAsync(
                account, async (id, stop) => (filter, await client.Mailboxes.ListAsync(id, Domain, stop).ConfigureAwait(false)), stop));
            return;
        }

        foreach (string mailbox in Mailbox!)
        {
            if (AddressFilters.DomainOf(mailbox) is not { } domain)
            {
                Fail(ErrorRecords.InvalidArgument(MailTexts.Say(MailMessages.DomainNeeded, mailbox), "AccountNeeded", mailbox, MailMessages.NextAccountNeeded));
                continue;
            }

            NameFilter filter = _filters.Of(mailbox);
            _lists.Add(Session, mailbox, (client, stop) => client.HostingAccounts.WithAccountAsync(
                domain, async (id, stop) => (filter, await client.Mailboxes.ListAsync(id, domain, stop).ConfigureAwait(false)), stop));
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

    private void Emit(Session session, string target, (NameFilter Filter, MailboxList List) read)
    {
        _filters.Use(read.Filter);
        foreach (Mailbox mailbox in read.List.EmailAccounts ?? [])
        {
            session.Known.Remember(MailboxCompleter.Mailboxes, mailbox.Id, mailbox.Email);
            if (AddressFilters.Matches(read.Filter, mailbox.Email, mailbox.Id))
            {
                Emit(mailbox, session);
            }
        }
    }
}
