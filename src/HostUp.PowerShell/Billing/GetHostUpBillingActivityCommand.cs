using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Lists payments and refunds, or movements of the credit.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpBillingActivity", HelpUri = HelpPages.Root + "Get-HostUpBillingActivity.md")]
[Calls(nameof(BillingEndpoints.ListActivity))]
[OutputType(typeof(BillingActivity))]
public sealed class GetHostUpBillingActivityCommand : ConnectedCmdlet
{
    /// <summary>Payments and refunds, or movements of the credit.</summary>
    [Parameter(Position = 0)]
    [ValidateSet(BillingClient.Transactions, BillingClient.Credit)]
    public string Kind { get; set; } = BillingClient.Transactions;

    private protected override void Process()
    {
        Session session = Session;
        var pages = new PagedOutput<BillingActivity>(
            this,
            session,
            session.Client.Billing.ReadActivityPages(Kind.ToLowerInvariant()),
            static () => BillingMessages.ListingActivity,
            "/billing/activity");
        pages.WriteAll(entry => Emit(entry, session));
    }
}
