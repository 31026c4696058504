using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Lets a parameter that names things take the objects that are them: an object is its id and not its text. A property named as one of
/// the given names counts, in their order. An object that has none of them is not bound to the parameter.
/// </summary>
/// <param name="names">The names of properties that hold the id; by default <c>Id</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ThingTransformationAttribute(params string[] names) : ArgumentTransformationAttribute
{
    /// <summary>The names of properties that hold the id.</summary>
    public string[] Names { get; } = names.Length == 0 ? ["Id"] : names;

    /// <summary>Objects become their ids.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">An object has no id.</exception>
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
        object id = Names.Select(name => shaped.Properties[name]?.Value).FirstOrDefault(static id => id is not null) ?? throw NoThing(shaped);

        // What it belongs to can be there as a whole.
        return id is HostUpModel or PSObject { BaseObject: HostUpModel } ? IdOf(id) : id;
    }

    // With this cause PowerShell looks whether the object can be bound to another parameter, such as a connection to -Connection.
    private ArgumentTransformationMetadataException NoThing(PSObject item)
    {
        string message = string.Format(
            System.Globalization.CultureInfo.CurrentCulture, Messages.WantedThing, item.BaseObject.GetType().Name, string.Join(", ", Names));
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}
