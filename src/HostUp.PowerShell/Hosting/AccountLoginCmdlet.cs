using System.Management.Automation;
using System.Net;
using System.Security;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>A cmdlet that opens a login link of a hosting account in the browser. Whoever has the link is logged in: it is shown nowhere.</summary>
public abstract class AccountLoginCmdlet : AccountChangeCmdlet
{
    /// <summary>Emits the link as a SecureString and opens nothing: it works once.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>With PassThru: emits the link as text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <summary>Whether there is somewhere for a link to go; an error was written when there is not, and none is made.</summary>
    private protected bool CanDeliver(string target)
    {
        if (PassThru || Browser.IsThere)
        {
            return true;
        }

        Fail(ErrorRecords.NoBrowser(target));
        return false;
    }

    /// <summary>Opens a link, or emits it.</summary>
    private protected void Deliver(SecureString link, string target)
    {
        if (PassThru && !AsPlainText)
        {
            WriteObject(link);
            return;
        }

        string address = new NetworkCredential(string.Empty, link).Password;
        link.Dispose();
        if (PassThru)
        {
            WriteObject(address);
        }
        else if (!Browser.Open(address))
        {
            Fail(ErrorRecords.NoBrowser(target));
        }
    }
}
