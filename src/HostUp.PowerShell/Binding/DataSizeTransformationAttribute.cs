using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Takes a size as people and scripts have it: <c>2GB</c> as a number of PowerShell's or as text, which is all that a CSV row has, and
/// <c>unlimited</c>. An object that has a limit in gigabytes, such as the quota of a mailbox, is that limit.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DataSizeTransformationAttribute : ArgumentTransformationAttribute
{
    private const decimal Gigabyte = 1024m * 1024m * 1024m;

    private static readonly Regex Form = new(
        @"\A\s*(?<number>\d+(?:\.\d+)?)\s*(?<unit>[KMGT]?)B?\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Sizes become bytes; <c>unlimited</c> becomes 0.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The bytes; null for null, for empty text, and for a quota without a limit, which are no value.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        switch (value)
        {
            case null or "":
                return null;
            case string text when text.Trim().Equals("unlimited", StringComparison.OrdinalIgnoreCase):
                return 0L;
            case string text when Read(text) is { } bytes:
                return bytes;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or float or double:
                return Whole(value);
        }

        PSPropertyInfo? limit = inputData is null or string or ValueType ? null : PSObject.AsPSObject(inputData).Properties["LimitGb"];
        return limit is null
            ? throw Refused(value)
            : limit.Value is { } gigabytes ? (long)(Convert.ToDecimal(gigabytes, CultureInfo.InvariantCulture) * Gigabyte) : null;
    }

    private static long? Read(string text)
    {
        Match match = Form.Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        decimal unit = match.Groups["unit"].Value.ToUpperInvariant() switch { "K" => 1024m, "M" => 1024m * 1024m, "G" => Gigabyte, "T" => 1024m * Gigabyte, _ => 1m };
        return number <= long.MaxValue / unit ? (long)(number * unit) : null;
    }

    private static long Whole(object number)
    {
        double bytes = Convert.ToDouble(number, CultureInfo.InvariantCulture);
        return bytes is >= 0 and < long.MaxValue && Math.Floor(bytes) == bytes ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : throw Refused(number);
    }

    private static ArgumentTransformationMetadataException Refused(object value) => new(string.Format(
        CultureInfo.CurrentCulture, Messages.WantedDataSize, value is string or ValueType ? $"'{value}'" : value.GetType().Name));
}
