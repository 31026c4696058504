using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.Client.Billing;
using HostUp.Client.Charges;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Charges;

/// <summary>Reckons what will be charged, each thing once, or the sum of each month.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpUpcomingCharge", HelpUri = HelpPages.Root + "Get-HostUpUpcomingCharge.md")]
[Calls(
    nameof(InvoiceEndpoints.ListInvoices),
    nameof(OrderEndpoints.ListOrders),
    nameof(DomainEndpoints.ListDomains),
    nameof(HostingEndpoints.ListAccounts),
    nameof(AccountEndpoints.ListCancellations))]
[OutputType(typeof(UpcomingCharge), typeof(ChargeSummary))]
public sealed class GetHostUpUpcomingChargeCommand : ConnectedCmdlet
{
    /// <summary>How many days to look ahead.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(0, 3650)]
    public int Days { get; set; } = 60;

    /// <summary>Emits a sum for each month and currency in place of the charges.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    // Whatever of the lists is missing, nothing is shown: half a forecast would be taken for a whole one.
    private protected override string? NextStep(HostUpApiException exception) =>
        Say(ChargesMessages.NextListMissing, exception.Path, ErrorRecords.NextStep(exception));

    private protected override void Process()
    {
        if (Read() is not { } forecast)
        {
            return;
        }

        int unknown = forecast.Charges.Count(static charge => charge is { Expected: true, Amount: null });
        if (unknown > 0)
        {
            WriteWarning(Say(ChargesMessages.AmountsUnknown, Session.Connection.Title, unknown));
        }

        foreach (object item in Summary ? Sums(forecast) : Charges(forecast))
        {
            WriteObject(ObjectOrigin.Link(item, Session.Connection));
        }
    }

    private ChargeForecast? Read()
    {
        int days = Days;
        try
        {
            return Wait(Session.CallAsync((client, stop) => client.Charges.ReadAsync(days, stop), StopToken));
        }
        catch (HostUpApiException exception)
        {
            Report(exception, exception.Path);
            return null;
        }
    }

    private IEnumerable<object> Charges(ChargeForecast forecast)
    {
        foreach (UpcomingCharge charge in forecast.Charges)
        {
            charge.ConnectionName = Session.Connection.Name;
            yield return charge;
        }
    }

    private IEnumerable<object> Sums(ChargeForecast forecast)
    {
        foreach (ChargeSummary sum in forecast.Summarize())
        {
            sum.ConnectionName = Session.Connection.Name;
            yield return sum;
        }
    }
}
