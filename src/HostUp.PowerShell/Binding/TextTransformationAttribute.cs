using System;
using System.Globalization;
using System.Management.Automation;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Takes text alone: PowerShell would make text of anything, and where that text is shown and not sent, nobody would refuse it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Text stays as it is.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The text; null for null, which is no value.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData;
        return value is null or string
            ? value
            : throw new ArgumentTransformationMetadataException(string.Format(CultureInfo.CurrentCulture, Messages.WantedText, value.GetType().Name));
    }
}
