using System;
using System.Globalization;

namespace HostUp.Client.Json;

/// <summary>Reads a time as people and servers write it, in JSON and in headers.</summary>
internal static class Timestamp
{
    /// <summary>Reads ISO 8601 and the dates of HTTP (RFC 9110 section 5.6.7); a time without an offset is UTC.</summary>
    /// <param name="text">The text; null is no time.</param>
    /// <param name="time">The time.</param>
    /// <returns>False when the text is not a time, or one that leaves its year to the reader.</returns>
    public static bool TryParse(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out time)
        && SaysYear(text!, time);

    // Where there is none, .NET takes this year or this day: "1,5" would be the fifth of January, and an answer could ask for a wait until then.
    private static bool SaysYear(string text, DateTimeOffset time) => Has(text, time, "yyyy") || Has(text, time, "'-'yy' '");

    private static bool Has(string text, DateTimeOffset time, string format) =>
        text.IndexOf(time.ToString(format, CultureInfo.InvariantCulture), StringComparison.Ordinal) >= 0;
}
