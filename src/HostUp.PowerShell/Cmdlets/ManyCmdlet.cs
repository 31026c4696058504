using System.Management.Automation;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>A cmdlet that makes a call for each of many things, several at a time.</summary>
public abstract class ManyCmdlet : ConnectedCmdlet
{
    /// <summary>How many requests may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;
}
