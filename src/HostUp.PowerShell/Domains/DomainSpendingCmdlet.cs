using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>A cmdlet that spends money on domains: one after the other.</summary>
public abstract class DomainSpendingCmdlet : SpendingCmdlet
{
    /// <summary>The domains: names or ids (dom_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DomainId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "DomainId", "Id")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string[] Domain { get; set; } = [];

    private protected override string NotFoundStep => DomainsMessages.NextNotFoundDomain;

    private protected sealed override void Process()
    {
        foreach (string domain in Domain)
        {
            // After No to All nothing more is sent, and that includes what tells the price.
            if (IsCalledOff)
            {
                return;
            }

            Process(domain);
        }
    }

    /// <summary>Does the work for a domain.</summary>
    private protected abstract void Process(string domain);

    /// <summary>Reads the renewal; null when an error was written.</summary>
    private protected DomainRenewal? ReadRenewal(string domain)
    {
        Session session = Session;
        return Call(
            (client, stop) => client.Domains.WithDomainAsync(
                domain, (id, stop) => client.DomainRenewals.ReadAsync(id, DomainNames.Of(session, domain), stop), stop),
            domain);
    }

    /// <summary>A domain as a person knows it. Where a person is shown it, the name of an id is worth a request.</summary>
    private protected string NameOf(string domain, string? known) => known
        ?? DomainNames.Of(Session, domain)
        ?? (IsWhatIf || Asks ? Try((client, stop) => client.Domains.ReadAsync(domain, stop), domain)?.Name : null)
        ?? domain;

    /// <summary>Title, connection, from what to what, what is due and what recurs: a line each.</summary>
    private protected string Describe(string title, string from, string to, string due, string? recurring) => new Question(title)
        .Line(DomainsMessages.QuestionConnection, Session.Connection.Title)
        .Line(DomainsMessages.QuestionFrom, from)
        .Line(DomainsMessages.QuestionTo, to)
        .Line(DomainsMessages.QuestionDue, due)
        .LineIf(recurring is not null, DomainsMessages.QuestionRecurring, recurring)
        .ToString();

    private protected static string Extended(RenewalPeriod? period) => Say(
        DomainsMessages.ExtendedBy, period?.Months is { } months ? Say(DomainsMessages.Months, months) : period?.BillingCycle ?? "-");

    private protected static string Amount(Price? price) => price is null ? Messages.PriceNotKnown : Money.Format(price.Amount, price.CurrencyCode);
}
