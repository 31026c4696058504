using System;
using System.Globalization;
using System.Linq;
using HostUp.Client.Waiting;

namespace HostUp.Client.Billing;

/// <summary>
/// The key that an order carries (<c>attemptKey</c>). HostUp takes any text, and for about an hour gives the order that was made with a key
/// instead of making another. Keys that are made here say when: one that is too old for that is not sent again.
/// </summary>
public static class AttemptKey
{
    private const int Longest = 100;
    private const string Prefix = "order_attempt_";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const int TimeLength = 16;

    /// <summary>Whether a text can be a key: 1 to 100 visible characters of ASCII.</summary>
    /// <param name="key">The text; null gives false.</param>
    /// <returns>True when it can be one.</returns>
    public static bool IsWellFormed(string? key) => key is { Length: > 0 and <= Longest } && key.All(static c => c is > ' ' and < '\x7f');

    /// <summary>Until when an order may be sent again with a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The moment (UTC), ten minutes before HostUp's hour is over; null for a key that does not say when it was made.</returns>
    public static DateTimeOffset? LastSending(string? key)
    {
        if (key is null || !key.StartsWith(Prefix, StringComparison.Ordinal) || key.Length <= Prefix.Length + TimeLength)
        {
            return null;
        }

        return DateTimeOffset.TryParseExact(
            key.Substring(Prefix.Length, TimeLength),
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset made)
            ? made + RetryRules.KeyIsGood
            : null;
    }

    /// <summary>Makes a key, such as <c>order_attempt_20260427T123456Z_6f0b…</c>; no two are the same.</summary>
    internal static string New(DateTimeOffset now) =>
        Prefix + now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) + "_" + Guid.NewGuid().ToString("N");
}
