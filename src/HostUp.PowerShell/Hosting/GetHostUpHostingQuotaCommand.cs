using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Reads how much of its disk an account uses, and how many files it has.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingQuota", HelpUri = HelpPages.Root + "Get-HostUpHostingQuota.md")]
[Calls(nameof(HostingEndpoints.ReadDiskQuota))]
[OutputType(typeof(HostingQuota))]
public sealed class GetHostUpHostingQuotaCommand : AccountsCmdlet
{
    private OrderedCalls<HostingQuota>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<HostingQuota>(
            this, ThrottleLimit, static () => HostingBillingMessages.ReadingQuotas, (session, _, quota) => Emit(quota, session));
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.HostingAccounts.GetQuotaAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
