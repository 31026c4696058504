using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace HostUp.PowerShell.Output;

/// <summary>
/// How the module's views (HostUp.Format.ps1xml) write dates, amounts and states: the same on every machine, whatever its culture.
/// The blocks of a format file cannot share code in any other way.
/// </summary>
public static class DisplayText
{
    /// <summary>A day in local time, as in <c>2026-05-27</c>.</summary>
    /// <param name="value">The time; null gives an empty text.</param>
    /// <returns>The text; never null.</returns>
    public static string Date(DateTimeOffset? value) => Local(value, "yyyy-MM-dd");

    /// <summary>A time in local time, as in <c>2026-05-27 14:30</c>.</summary>
    /// <param name="value">The time; null gives an empty text.</param>
    /// <returns>The text; never null.</returns>
    public static string Time(DateTimeOffset? value) => Local(value, "yyyy-MM-dd HH:mm");

    /// <summary>An amount and its currency, as in <c>199.00 SEK</c>.</summary>
    /// <param name="amount">The amount; null gives an empty text.</param>
    /// <param name="currencyCode">ISO 4217 currency; null leaves it out.</param>
    /// <returns>The text; never null.</returns>
    public static string Money(decimal? amount, string? currencyCode) =>
        amount is null ? string.Empty : Client.Api.Money.Format(amount, currencyCode);

    /// <summary>A value of any kind on one line: the items of a list with commas, the members of a free-form object by name.</summary>
    /// <param name="value">The value; null gives an empty text.</param>
    /// <returns>The text; never null.</returns>
    public static string Value(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        IDictionary members => string.Join("; ", members.Keys.Cast<object>().Select(key => $"{key}={Value(members[key])}")),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Value)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>A state as HostUp names it, in the colour of good, waiting or bad where the host has colours.</summary>
    /// <param name="status">The state, such as <c>active</c>; null gives an empty text.</param>
    /// <param name="style">
    /// PowerShell's <c>$PSStyle</c>; null (Windows PowerShell has none) gives plain text. Its <c>OutputRendering</c> counts:
    /// <c>Ansi</c> is colour always, <c>Host</c> is colour unless the process's output is redirected, <c>PlainText</c>
    /// (what <c>NO_COLOR</c> sets) is none.
    /// </param>
    /// <returns>The text; never null.</returns>
    public static string Status(string? status, object? style)
    {
        string text = status ?? string.Empty;
        string? colour = text switch
        {
            "active" or "paid" => "Green",
            "pending" or "unpaid" or "needs_payment_method" => "Yellow",
            "suspended" or "expired" or "cancelled" or "terminated" or "fraud" or "overdue" => "Red",
            _ => null,
        };
        return colour is not null && HasColour(style) && Code(Code(style, "Foreground"), colour) is string start && Code(style, "Reset") is string end
            ? start + text + end
            : text;
    }

    // PowerShell takes colours out of what it redirects itself, and leaves them in what its caller redirects.
    private static bool HasColour(object? style) => Code(style, "OutputRendering")?.ToString() switch
    {
        "Ansi" => true,
        "Host" => !Console.IsOutputRedirected,
        _ => false,
    };

    // By reflection: the class is PowerShell 7's alone, and this assembly is Windows PowerShell's as well.
    private static object? Code(object? style, string name) =>
        style?.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)?.GetValue(style);

    private static string Local(DateTimeOffset? value, string format) =>
        value?.ToLocalTime().ToString(format, CultureInfo.InvariantCulture) ?? string.Empty;
}
