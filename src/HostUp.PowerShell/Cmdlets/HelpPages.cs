namespace HostUp.PowerShell.Cmdlets;

/// <summary>Where this project's page of each cmdlet is: <c>Get-Help -Online</c> opens it, and it leads on to HostUp's own.</summary>
internal static class HelpPages
{
    // Below ProjectUri of HostUp.psd1, which a test compares it with.
    public const string Root = "https://github.com/hostup-powershell/hostup-powershell/blob/main/docs/en-US/";
}
