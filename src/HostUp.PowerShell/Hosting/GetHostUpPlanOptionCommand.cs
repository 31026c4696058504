using System.Globalization;
using System.Management.Automation;
using HostUp.Client;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the plans an account can move to.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPlanOption", HelpUri = HelpUris.GetUpgrade)]
[OutputType(typeof(PlanOption))]
[Calls(nameof(HostingEndpoints.ReadPlanOptions))]
public sealed class GetHostUpPlanOptionCommand : ConnectedCmdlet
{
    private OrderedCalls<PlanOptions>? _calls;

    /// <summary>The accounts' ids (acct_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateNotNullOrEmpty]
    [IdTransformation("AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string[] AccountId { get; set; } = [];

    /// <summary>How many requests may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override string? RequiredScopes => "read:hosting";

    private protected override string? NotFoundStep => HostingMessages.NextNotFoundAccount;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        HostUpClient client = Client;
        _calls ??= new OrderedCalls<PlanOptions>(
            this, ThrottleLimit, static () => HostingMessages.ReadingPlanOptions, id => client.PlanChanges.GetOptionsAsync(id, StopToken), Emit);
        _calls.AddAll(AccountId);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _calls?.Finish();

    private void Emit(PlanOptions options, string accountId)
    {
        if (options.Actions?.CanUpgrade is { Allowed: false } gate)
        {
            string? reason = gate.Reason ?? gate.Code;
            WriteWarning(string.Format(
                CultureInfo.CurrentCulture,
                reason is null ? HostingMessages.PlanCannotChangeReasonless : HostingMessages.PlanCannotChange,
                accountId,
                reason));
        }

        foreach (PlanOption option in options.AvailableOptions ?? [])
        {
            Known.Remember(option);
            WriteObject(option);
        }
    }
}
