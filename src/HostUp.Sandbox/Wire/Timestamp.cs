using System;
using System.Globalization;

namespace HostUp.Sandbox.Wire;

/// <summary>The API's one form of a time: ISO 8601 in UTC with milliseconds, <c>2026-04-27T12:34:56.000Z</c>.</summary>
internal static class Timestamp
{
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Format(DateTimeOffset? time) => time is null ? null : Format(time.Value);
}
