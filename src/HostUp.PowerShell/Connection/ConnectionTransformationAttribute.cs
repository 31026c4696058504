using System;
using System.Management.Automation;

namespace HostUp.PowerShell.Connection;

/// <summary>Lets <c>-Connection</c> take the name of a connection.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConnectionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>A name becomes the connection of that name; a name nobody connected under is reported when it is used.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The connection, or what the caller gave when it is no name.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is string name ? ConnectionStore.Current.Find(name) ?? new HostUpConnection(name) : inputData;
    }
}
