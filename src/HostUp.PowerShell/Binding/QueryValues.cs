using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Binding;

/// <summary>Turns a hashtable into query parameters: the same text on every machine, and nothing that has no text of its own.</summary>
internal static class QueryValues
{
    /// <summary>The parameters, in the order of the dictionary; one for each item of an array, none for a null.</summary>
    /// <exception cref="ArgumentException">A name or value is neither text, a number, a boolean, a date nor, for a value, an array of these.</exception>
    public static KeyValuePair<string, string>[] Read(IDictionary query) => query.Keys.Cast<object>()
        .SelectMany(key => Texts(query[key]).Select(text => new KeyValuePair<string, string>(Text(key), text)))
        .ToArray();

    private static IEnumerable<string> Texts(object? value) => Unwrap(value) switch
    {
        null => [],
        string text => [text],
        IDictionary members => [Text(members)],
        IEnumerable items => items.Cast<object?>().Where(static item => Unwrap(item) is not null).Select(Text),
        object one => [Text(one)],
    };

    private static string Text(object? value)
    {
        object? plain = Unwrap(value);
        switch (plain)
        {
            case string text:
                return text;
            case bool flag:
                return flag ? "true" : "false";
            case SwitchParameter flag:
                return flag.IsPresent ? "true" : "false";
            case DateTime time:

                // As in a body and as PowerShell has it: a time that does not say where is local.
                return (time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Local) : time)
                    .ToString("o", CultureInfo.InvariantCulture);
            case DateTimeOffset time:
                return time.ToString("o", CultureInfo.InvariantCulture);
            case object day when day.GetType().FullName == "System.DateOnly":

                // PowerShell 7's alone, and this assembly is Windows PowerShell's as well.
                return ((IFormattable)day).ToString("o", CultureInfo.InvariantCulture);
            case Uri address:

                // Its ToString takes escapes away.
                return address.OriginalString;
            case double real when !double.IsNaN(real) && !double.IsInfinity(real):
                return real.ToString("R", CultureInfo.InvariantCulture);
            case float real when !float.IsNaN(real) && !float.IsInfinity(real):
                return real.ToString("R", CultureInfo.InvariantCulture);
            case Enum or char or Guid or Version
                or sbyte or byte or short or ushort or int or uint or long or ulong or decimal or BigInteger:
                return Convert.ToString(plain, CultureInfo.InvariantCulture)!;
            default:
                throw new ArgumentException(Wording.Say(Messages.QueryOfObject, plain?.GetType().Name));
        }
    }

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
