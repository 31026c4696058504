using System.Globalization;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Changes for how many years domains are renewed at a time, which changes what a renewal costs.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpDomainBillingCycle", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Set-HostUpDomainBillingCycle.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainRenewalEndpoints.ReadDomainBillingCycle), nameof(DomainRenewalEndpoints.ChangeDomainBillingCycle))]
[OutputType(typeof(DomainBillingCycle))]
public sealed class SetHostUpDomainBillingCycleCommand : DomainSpendingCmdlet
{
    /// <summary>The years of a period: one of the choices that Get-HostUpDomainBillingCycle shows.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    [ValidateRange(1, 9)]
    public int? PeriodYears { get; set; }

    private protected override string QuestionCaption => DomainsMessages.PeriodCaption;

    private protected override string NextAsk => DomainsMessages.NextAskBeforePeriod;

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => DomainsMessages.NextPeriodUnknown,
        { Code: "existing_invoice_blocking" } => DomainsMessages.NextPeriodBlocked,
        _ => base.NextStep(exception),
    };

    private protected override void Process(string domain)
    {
        Session session = Session;
        if (Call(
            (client, stop) => client.Domains.WithDomainAsync(
                domain, (id, stop) => client.DomainRenewals.ReadBillingCycleAsync(id, DomainNames.Of(session, domain), stop), stop),
            domain) is not { DomainId: { } id } cycle)
        {
            return;
        }

        string name = NameOf(domain, cycle.Domain);
        if (cycle.CurrentPeriodYears == PeriodYears)
        {
            Reporter.Detail(Say(DomainsMessages.PeriodIsSo, name, PeriodYears));
            Emit(cycle);
        }
        else if (cycle.Find(PeriodYears!.Value) is not { } option)
        {
            string choices = string.Join(", ", (cycle.Options ?? []).Select(static choice => choice.PeriodYears?.ToString(CultureInfo.InvariantCulture) ?? "?"));
            Fail(ErrorRecords.InvalidArgument(
                Say(DomainsMessages.NoSuchPeriod, name, PeriodYears, choices), "NoSuchPeriod", domain, Say(DomainsMessages.NextNoSuchPeriod, name)));
        }
        else if (cycle.Actions?.CanChangeBillingCycle is { Allowed: false } gate)
        {
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.PeriodLocked, name, gate), "PeriodLocked", domain, DomainsMessages.NextPeriodBlocked));
        }
        else
        {
            Spend(Purchase(domain, id, name, cycle, option));
        }
    }

    private PurchaseOf<DomainBillingCycle> Purchase(string domain, string id, string name, DomainBillingCycle cycle, DomainPeriodOption option)
    {
        string title = Say(DomainsMessages.SetPeriod, name, PeriodYears);
        string? currency = option.CurrencyCode ?? cycle.CurrencyCode;
        Price? price = option.Amount is { } amount ? new Price(amount, currency) : null;
        DomainPeriodOption? now = cycle.CurrentPeriodYears is { } years ? cycle.Find(years) : null;
        return new PurchaseOf<DomainBillingCycle>(
            domain,
            title,
            () => title,
            () => new Quote(
                price,
                Describe(
                    title,
                    now is null ? cycle.CurrentBillingCycle ?? "-" : Period(now, currency),
                    Period(option, currency),
                    Say(DomainsMessages.PeriodDue, Amount(price)),
                    recurring: null),
                cycle),
            async (client, stop) => await client.DomainRenewals.SetBillingCycleAsync(id, option, cycle.Domain, stop).ConfigureAwait(false),
            changed => changed.ToString());
    }

    private static string Period(DomainPeriodOption option, string? currency) =>
        Say(DomainsMessages.PeriodOf, option.PeriodYears, Money.Format(option.Amount, option.CurrencyCode ?? currency));
}
