using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace HostUp.PowerShell.Connection;

/// <summary>Asks for the key at a prompt, without showing it.</summary>
internal static class KeyPrompt
{
    /// <summary>The key as it was typed; null where nobody is there to type, or nothing was typed.</summary>
    public static SecureString? Ask(PSHost host)
    {
        // A scheduled task or a job in CI must fail, and not wait for an answer that never comes.
        if (host.UI is null || !Environment.UserInteractive || (host.Name == "ConsoleHost" && Console.IsInputRedirected))
        {
            return null;
        }

        try
        {
            host.UI.Write(ConnectionMessages.KeyPrompt + " ");
            SecureString? typed = host.UI.ReadLineAsSecureString();
            return typed is { Length: > 0 } ? typed : null;
        }
        catch (Exception exception) when (exception is HostException or PSInvalidOperationException or NotImplementedException or NotSupportedException)
        {
            // -NonInteractive, or a host that cannot ask.
            return null;
        }
    }
}
