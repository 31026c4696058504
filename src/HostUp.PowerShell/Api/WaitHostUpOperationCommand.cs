using System;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Api;

/// <summary>Waits for work that HostUp goes on with after it has answered, in another session too.</summary>
[Cmdlet(VerbsLifecycle.Wait, "HostUpOperation", HelpUri = HelpPages.Root + "Wait-HostUpOperation.md")]
[Calls]
[OutputType(typeof(HostUpOperation))]
public sealed class WaitHostUpOperationCommand : ConnectedCmdlet
{
    /// <summary>Operations, as -NoWait emits them; or the addresses their PollUrl names, which another session can keep.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PollUrl")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("PollUrl")]
    public string[] Operation { get; set; } = [];

    /// <summary>How many seconds to wait for each.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int WaitSec { get; set; } = 300;

    private protected override void Process()
    {
        foreach (string pollUrl in Operation)
        {
            HostUpOperation? operation = new OperationWait(this, Session, TimeSpan.FromSeconds(WaitSec)).Wait(HostUpOperation.At(pollUrl), pollUrl);
            if (operation is not null)
            {
                Emit(operation);
            }
        }
    }
}
