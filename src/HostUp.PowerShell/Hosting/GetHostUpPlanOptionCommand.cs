using System.Globalization;
using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the plans an account can move to.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPlanOption", HelpUri = HelpPages.Root + "Get-HostUpPlanOption.md")]
[Calls(nameof(HostingEndpoints.ReadPlanOptions))]
[OutputType(typeof(PlanOption))]
public sealed class GetHostUpPlanOptionCommand : AccountsCmdlet
{
    private OrderedCalls<PlanOptions>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<PlanOptions>(this, ThrottleLimit, static () => HostingMessages.ReadingPlanOptions, Emit);
        _calls.AddAll(Session, Account, static (client, account, stop) => client.HostingAccounts.WithAccountAsync(
            account, client.PlanChanges.GetOptionsAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, PlanOptions options)
    {
        if (options.Actions?.CanUpgrade is { Allowed: false } gate)
        {
            string? reason = gate.Reason ?? gate.Code;
            WriteWarning(string.Format(
                CultureInfo.CurrentCulture,
                reason is null ? HostingMessages.PlanCannotChangeReasonless : HostingMessages.PlanCannotChange,
                account,
                reason));
        }

        session.Known.Remember(AccountCompleter.Accounts, options.AccountId, options.Domain);
        foreach (PlanOption option in options.AvailableOptions ?? [])
        {
            session.Known.Remember(ProductSlugCompleter.Products, option.ProductSlug, option.ProductSlug, option.ToString());
            Emit(option, session);
        }
    }
}
