using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Lets a parameter of ids take the objects that have them: an object is its id and not its text. A property named as one of
/// the given names counts, in their order.
/// </summary>
/// <param name="names">The names of properties that hold the id; by default <c>Id</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdTransformationAttribute(params string[] names) : ArgumentTransformationAttribute
{
    /// <summary>The names of properties that hold the id.</summary>
    public string[] Names { get; } = names.Length == 0 ? ["Id"] : names;

    /// <summary>Objects become their ids; what has none stays as it is.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The ids.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is IList list ? list.Cast<object?>().Select(IdOf).ToArray() : IdOf(inputData);
    }

    private object? IdOf(object? item)
    {
        if (item is null or string || (item is PSObject { BaseObject: string or ValueType }) || item is ValueType)
        {
            return item;
        }

        PSObject shaped = PSObject.AsPSObject(item);
        return Names.Select(name => shaped.Properties[name]?.Value).FirstOrDefault(static id => id is not null) ?? item;
    }
}
