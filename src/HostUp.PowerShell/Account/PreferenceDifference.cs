using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Account;

/// <summary>A preference that is not what it is to be: what <c>Compare-HostUpPreference</c> emits.</summary>
public sealed class PreferenceDifference : LinkedObject
{
    internal PreferenceDifference(string field, object? current, object? wanted)
        : this(field, current, wanted, PreferenceValues.AreSame(current, wanted))
    {
    }

    internal PreferenceDifference(string field, object? current, object? wanted, bool isMet)
    {
        Field = field;
        Current = current;
        Wanted = wanted;
        IsMet = isMet;
    }

    /// <summary>The field as HostUp names it, such as <c>billing.separateInvoices.enabled</c>.</summary>
    public string Field { get; }

    /// <summary>What it is: a boolean, a string, an array of strings, or a free-form value. Null when HostUp sends none.</summary>
    public object? Current { get; }

    /// <summary>What it is to be, as it was given. Null for a free-form value that is not to be there.</summary>
    public object? Wanted { get; }

    /// <summary>Whether it is so already.</summary>
    internal bool IsMet { get; }

    internal string CurrentText => Show(Current, nothing: "-");

    internal string WantedText => Show(Wanted, nothing: "null");

    /// <summary>The field and both values, as in <c>billing.separateInvoices.enabled: false -&gt; true</c>.</summary>
    public override string ToString() => $"{Field}: {CurrentText} -> {WantedText}";

    private static string Show(object? value, string nothing) => value switch
    {
        null => nothing,
        bool flag => flag ? "true" : "false",
        string text => text,
        IReadOnlyDictionary<string, object?> members =>
            "{" + string.Join(", ", members.Select(static member => $"{member.Key}: {Show(member.Value, "null")}")) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(static item => Show(item, "null"))) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
