using System.Management.Automation;
using System.Security;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>Opens the control panel of an account in the browser, logged in.</summary>
[Cmdlet(VerbsCommon.Open, "HostUpControlPanel", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Open-HostUpControlPanel.md")]
[Calls(nameof(HostingAccessEndpoints.CreatePanelLogin))]
[OutputType(typeof(SecureString), typeof(string))]
public sealed class OpenHostUpControlPanelCommand : AccountLoginCmdlet
{
    private protected override void Process()
    {
        foreach (string account in Account)
        {
            if (CanDeliver(account)
                && ShouldProcess(Title(account), HostingAccessMessages.OpenPanel)
                && Call((client, stop) => client.HostingAccounts.WithAccountAsync(account, client.HostingAccess.CreateLoginAsync, stop), account) is { } login)
            {
                Deliver(login.GetLoginUrl(), account);
            }
        }
    }
}
