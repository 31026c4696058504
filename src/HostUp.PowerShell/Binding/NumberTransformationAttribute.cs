using System;
using System.Globalization;
using System.Management.Automation;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Takes whole numbers as scripts have them, also as text: a CSV row has no other, and has empty text for none. What is no number is an
/// error: PowerShell would leave a piped value that it cannot convert silently out, and round what has a fraction.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NumberTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Numbers and their text become integers.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The number; null for null and for empty text, which are no value.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or "" => null,
            int number => number,
            string text when int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => number,
            sbyte or byte or short or ushort or uint or long or ulong or decimal or float or double when IsWhole(value) =>
                Convert.ToInt32(value, CultureInfo.InvariantCulture),
            _ => throw new ArgumentTransformationMetadataException(
                Wording.Say(Messages.WantedNumber, value is string ? $"'{value}'" : value.GetType().Name)),
        };
    }

    private static bool IsWhole(object value)
    {
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number is >= int.MinValue and <= int.MaxValue && Math.Floor(number) == number;
    }
}
