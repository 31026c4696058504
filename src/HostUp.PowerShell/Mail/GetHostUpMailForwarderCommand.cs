using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;

namespace HostUp.PowerShell.Mail;

/// <summary>Reads the mail forwarders of hosting accounts.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpMailForwarder", HelpUri = HelpPages.Root + "Get-HostUpMailForwarder.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.ListForwarders))]
[OutputType(typeof(MailForwarder))]
public sealed class GetHostUpMailForwarderCommand : ManyCmdlet
{
    private MailListing<ForwarderList>? _listing;

    /// <summary>The accounts: ids (acct_…), domains or names, or objects that have them. An address is taken for -Forwarder.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    /// <summary>Forwarders to show: addresses, or with -Account also ids (efwd_…); wildcards are allowed before the @, and with -Account everywhere.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Forwarder", "Email")]
    [ArgumentCompleter(typeof(ForwarderCompleter))]
    public string[]? Forwarder { get; set; }

    /// <summary>The one domain to list; without -Account, it tells the account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundForwarder;

    private protected override void Process()
    {
        _listing ??= new(
            this, static () => MailMessages.ReadingForwarders, static (client, account, domain, stop) => client.Forwarders.ListAsync(account, domain, stop), Emit);
        _listing.Add(Session, Account, Forwarder, Domain);
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

    private void Emit(Session session, NameFilter filter, ForwarderList list)
    {
        foreach (MailForwarder forwarder in list.Forwarders ?? [])
        {
            session.Known.Remember(ForwarderCompleter.Forwarders, forwarder.Id, forwarder.Email);
            if (AddressFilters.Matches(filter, forwarder.Email, forwarder.Id))
            {
                Emit(forwarder, session);
            }
        }
    }
}
