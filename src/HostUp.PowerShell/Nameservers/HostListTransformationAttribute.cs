using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Nameservers;

/// <summary>
/// Takes names or addresses of hosts as scripts have them: texts, objects that have them in a property, and several in one text with commas
/// between them, as a cell of a CSV file has them.
/// </summary>
/// <param name="names">The names of properties that hold them.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HostListTransformationAttribute(params string[] names) : ArgumentTransformationAttribute
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    private readonly ThingTransformationAttribute _things = new(names);

    /// <summary>The names of properties that hold them.</summary>
    public string[] Names { get; } = names;

    /// <summary>Objects and texts become names or addresses.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The names or addresses.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">An object has none of the properties.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        _things.Transform(engineIntrinsics, inputData) is { } things ? Split(things).ToArray() : null;

    // What is empty stays, to be refused.
    private static IEnumerable<object?> Split(object? item)
    {
        object? value = item is PSObject wrapped ? wrapped.BaseObject : item;
        return value switch
        {
            string text when text.Trim().Length > 0 => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            IList list => list.Cast<object?>().SelectMany(Split),
            _ => [value],
        };
    }
}
