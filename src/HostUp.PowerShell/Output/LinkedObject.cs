using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Output;

/// <summary>An object that a cmdlet makes of what HostUp sent, and that belongs to a connection as HostUp's own objects do.</summary>
public abstract class LinkedObject
{
    internal HostUpConnection? Origin { get; set; }
}
