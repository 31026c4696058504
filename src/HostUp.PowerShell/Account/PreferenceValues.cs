using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Client.Json;

namespace HostUp.PowerShell.Account;

/// <summary>Whether two values say the same in JSON, whatever .NET types hold them.</summary>
internal static class PreferenceValues
{
    public static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => one is null && other is null,
        (IReadOnlyDictionary<string, object?> members, IReadOnlyDictionary<string, object?> others) => AreSame(members, others),
        (IReadOnlyDictionary<string, object?>, _) or (_, IReadOnlyDictionary<string, object?>) => false,
        (string, _) or (_, string) => Text(one) == Text(other),
        (IEnumerable items, IEnumerable others) => AreSame(items.Cast<object?>().ToArray(), others.Cast<object?>().ToArray()),
        (IEnumerable, _) or (_, IEnumerable) => false,
        _ when IsNumber(one) && IsNumber(other) => AreSameNumbers(one, other),
        _ => Text(one) == Text(other),
    };

    private static bool AreSame(IReadOnlyDictionary<string, object?> members, IReadOnlyDictionary<string, object?> others)
    {
        Dictionary<string, object?> sought = others.ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal);
        return members.Count == sought.Count
            && members.All(member => sought.TryGetValue(member.Key, out object? value) && AreSame(member.Value, value));
    }

    private static bool AreSame(object?[] items, object?[] others) =>
        items.Length == others.Length && items.Zip(others, AreSame).All(static same => same);

    private static bool IsNumber(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    // 1, 1L and 1.0 are one number. A double may be out of a decimal's range; then it is compared as a double.
    private static bool AreSameNumbers(object one, object other)
    {
        try
        {
            return Convert.ToDecimal(one, CultureInfo.InvariantCulture) == Convert.ToDecimal(other, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return Convert.ToDouble(one, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(other, CultureInfo.InvariantCulture));
        }
    }

    // As it is sent: a time and its text are the same.
    private static string Text(object value) => FreeFormJson.Write(value);
}
