using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Connection;

/// <summary>Lets <c>-Connection</c> take the names of connections.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConnectionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>A name becomes the connection of that name; a name nobody connected under is reported when it is used.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The connections.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">Something else was given than connections and names.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrap(inputData) switch
    {
        null => null,
        string or HostUpConnection => new[] { ToConnection(inputData) },
        IEnumerable several => several.Cast<object?>().Select(ToConnection).ToArray(),
        _ => new[] { ToConnection(inputData) },
    };

    private static HostUpConnection ToConnection(object? item) => Unwrap(item) switch
    {
        HostUpConnection connection => connection,
        string { Length: > 0 } name => ConnectionStore.Current.Find(name) ?? new HostUpConnection(name),
        object other => throw new ArgumentTransformationMetadataException(Wording.Say(ConnectionMessages.WantedConnection, other.GetType().Name)),
        _ => throw new ArgumentTransformationMetadataException(Wording.Say(ConnectionMessages.WantedConnection, "null")),
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
