using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Binding;

/// <summary>Turns PowerShell's values into the plain ones the client sends, and what it receives into PowerShell's.</summary>
internal static class PlainValues
{
    // Deeper than any request of HostUp's; an object that contains itself must not run for ever.
    private const int MaxDepth = 60;

    /// <summary>Hashtables and custom objects become dictionaries, collections become arrays; the rest stays.</summary>
    /// <exception cref="ArgumentException">It is nested too deep, or a key is no string.</exception>
    public static object? FromPowerShell(object? value) => FromPowerShell(value, depth: 0);

    /// <summary>Received objects become custom objects, as <c>Invoke-RestMethod</c> has them; the rest stays.</summary>
    public static object? ToPowerShell(object? value)
    {
        switch (value)
        {
            case FreeFormObject members:
                var shaped = new PSObject();
                foreach (KeyValuePair<string, object?> member in members)
                {
                    // PowerShell's names do not differ by case alone; the last one wins.
                    shaped.Properties.Remove(member.Key);
                    shaped.Properties.Add(new PSNoteProperty(member.Key, ToPowerShell(member.Value)));
                }

                return shaped;
            case object?[] items:
                return items.Select(ToPowerShell).ToArray();
            default:
                return value;
        }
    }

    private static object? FromPowerShell(object? value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException(Messages.ValueTooDeep);
        }

        switch (value)
        {
            case null or string:
                return value;
            case PSObject { BaseObject: PSCustomObject } custom:
                return Members(custom.Properties.Select(static property => (property.Name, (object?)property.Value)), depth);
            case PSObject wrapped:
                return FromPowerShell(wrapped.BaseObject, depth);
            case FreeFormObject members:
                return members;
            case IDictionary dictionary:
                return Members(dictionary.Keys.Cast<object>().Select(key => (Name(key), (object?)dictionary[key])), depth);
            case SwitchParameter flag:
                return flag.IsPresent;
            case IEnumerable items:
                return items.Cast<object?>().Select(item => FromPowerShell(item, depth + 1)).ToArray();
            default:
                return value;
        }
    }

    private static Dictionary<string, object?> Members(IEnumerable<(string Name, object? Value)> members, int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? value) in members)
        {
            result[name] = FromPowerShell(value, depth + 1);
        }

        return result;
    }

    private static string Name(object key) =>
        (key is PSObject wrapped ? wrapped.BaseObject : key) as string
        ?? throw new ArgumentException(Wording.Say(Messages.KeyNoText, key));
}
