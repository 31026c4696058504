using System;
using System.Management.Automation;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>The error for what is no e-mail address.</summary>
internal static class AddressProblem
{
    /// <summary>The error; null when it is an address.</summary>
    public static ErrorRecord? Of(string address)
    {
        try
        {
            MailAddress.ToWire(address, nameof(address));
            return null;
        }
        catch (ArgumentException exception)
        {
            return ErrorRecords.InvalidArgument(exception, address);
        }
    }
}
