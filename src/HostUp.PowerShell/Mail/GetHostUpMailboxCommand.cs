using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;

namespace HostUp.PowerShell.Mail;

/// <summary>Reads the mailboxes of hosting accounts, and how full they are.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpMailbox", HelpUri = HelpPages.Root + "Get-HostUpMailbox.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.ListMailboxes))]
[OutputType(typeof(Mailbox))]
public sealed class GetHostUpMailboxCommand : ManyCmdlet
{
    private MailListing<MailboxList>? _listing;

    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them. An address is taken for -Mailbox.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    /// <summary>Mailboxes to show: addresses, or with -Account also ids (mail_…); wildcards are allowed before the @, and with -Account everywhere.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Mailbox", "Email")]
    [ArgumentCompleter(typeof(MailboxCompleter))]
    public string[]? Mailbox { get; set; }

    /// <summary>The one domain to list; without -Account, it tells the account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundMailbox;

    private protected override void Process()
    {
        _listing ??= new(
            this, static () => MailMessages.ReadingMailboxes, static (client, account, domain, stop) => client.Mailboxes.ListAsync(account, domain, stop), Emit);
        _listing.Add(Session, Account, Mailbox, Domain);
    }

    private protected override void Finish()
    {
        _listing?.Finish();
        foreach (NameFilter filter in _listing?.Filters ?? [])
        {
            ReportMissing(filter);
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => MailTexts.Next(exception) ?? base.NextStep(exception);

    private void Emit(Session session, NameFilter filter, MailboxList list)
    {
        foreach (Mailbox mailbox in list.EmailAccounts ?? [])
        {
            session.Known.Remember(MailboxCompleter.Mailboxes, mailbox.Id, mailbox.Email);
            if (AddressFilters.Matches(filter, mailbox.Email, mailbox.Id))
            {
                Emit(mailbox, session);
            }
        }
    }
}
