using System;
using System.Globalization;
using System.Management.Automation;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Takes booleans as scripts have them, also as text: a CSV row has no other. What is none is an error: PowerShell would leave a piped
/// value that it cannot convert silently out.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BooleanTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether empty text, which is what a CSV row has for nothing, is no value. False by default: it is an error.</summary>
    public bool EmptyIsNone { get; set; }

    /// <summary>Whether empty text, and null, are false: for a switch, which PowerShell would switch on for them. False by default.</summary>
    public bool EmptyIsFalse { get; set; }

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> and <c>0</c> become booleans, whatever the case.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The boolean; null for null, which is no value.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or "" when EmptyIsFalse => false,
            null => null,
            "" when EmptyIsNone => null,
            bool flag => flag,
            SwitchParameter flag => flag.IsPresent,
            string text when bool.TryParse(text, out bool flag) => flag,
            string text when text.Trim() is "1" or "0" => text.Trim() == "1",
            sbyte or byte or short or ushort or int or uint or long or ulong or decimal or float or double
                when Convert.ToDouble(value, CultureInfo.InvariantCulture) is 0 or 1 => Convert.ToDouble(value, CultureInfo.InvariantCulture) == 1,
            _ => throw new ArgumentTransformationMetadataException(
                Wording.Say(Messages.WantedBoolean, value is string ? $"'{value}'" : value.GetType().Name)),
        };
    }
}
