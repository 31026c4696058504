using System;
using System.Collections;
using System.Management.Automation;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Binding;

/// <summary>Takes an object, as <c>ConvertFrom-Json</c> makes them, where a hashtable goes. What is neither is an error, and not left out.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HashtableTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Custom objects and dictionaries become hashtables.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The hashtable; null for null.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        switch (inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData)
        {
            case null:
                return null;
            case Hashtable table:
                return table;
            case IDictionary members:
                return new Hashtable(members);
            case PSObject custom:
                var made = new Hashtable(StringComparer.OrdinalIgnoreCase);
                foreach (PSPropertyInfo property in custom.Properties)
                {
                    made[property.Name] = property.Value;
                }

                return made;
            case object other:
                throw new ArgumentTransformationMetadataException(
                    Wording.Say(Messages.WantedHashtable, other.GetType().Name));
        }
    }
}
