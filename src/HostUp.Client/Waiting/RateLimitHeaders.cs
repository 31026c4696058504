using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using HostUp.Client.Json;

namespace HostUp.Client.Waiting;

/// <summary>Reads <c>Retry-After</c> (RFC 9110 section 10.2.3) and HostUp's <c>X-RateLimit-*</c>.</summary>
internal static class RateLimitHeaders
{
    // Seconds since 1970 for any date this century, and more seconds than anyone waits.
    private const double FirstPlausibleEpoch = 946_684_800;

    /// <summary>How long an answer asks to wait: by <c>Retry-After</c>, else by the reset of an exhausted limit. Null when it does not ask.</summary>
    public static TimeSpan? RequestedDelay(HttpResponseMessage response, DateTimeOffset now)
    {
        if (ReadRetryAfter(response.Headers, now) is { } delay)
        {
            return delay;
        }

        return (int)response.StatusCode == 429 && Read(response.Headers, now)?.ResetsAt is { } reset && reset > now ? reset - now : null;
    }

    /// <summary>The wait <c>Retry-After</c> asks for; null when it is missing, in the past, negative or unreadable.</summary>
    public static TimeSpan? ReadRetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (First(headers, "Retry-After") is not { } text)
        {
            return null;
        }

        if (TryReadNumber(text, out double seconds))
        {
            return seconds <= 0 ? null : FromSeconds(seconds);
        }

        return Timestamp.TryParse(text, out DateTimeOffset date) && date > now ? date - now : null;
    }

    /// <summary>The limit an answer reports; null when it reports none.</summary>
    public static RateLimit? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        long? limit = ReadCount(headers, "X-RateLimit-Limit");
        long? remaining = ReadCount(headers, "X-RateLimit-Remaining");
        DateTimeOffset? reset = ReadReset(First(headers, "X-RateLimit-Reset"), now);
        return limit is null && remaining is null && reset is null ? null : new RateLimit(limit, remaining, reset);
    }

    // HostUp's error page says ISO time, a client's author says epoch or seconds: all three are read.
    private static DateTimeOffset? ReadReset(string? text, DateTimeOffset now)
    {
        if (text is null)
        {
            return null;
        }

        if (TryReadNumber(text, out double number))
        {
            DateTimeOffset start = number >= FirstPlausibleEpoch ? DateTimeOffset.FromUnixTimeSeconds(0) : now;
            TimeSpan offset = FromSeconds(number);
            return offset > DateTimeOffset.MaxValue - start ? null : start + offset;
        }

        return Timestamp.TryParse(text, out DateTimeOffset time) ? time : null;
    }

    // .NET also takes words such as NaN for numbers, whatever the style.
    private static bool TryReadNumber(string text, out double number)
    {
        number = 0;
        return text.Length > 0 && text[0] is >= '0' and <= '9'
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static TimeSpan FromSeconds(double seconds) =>

        // A second less than the most: TotalSeconds is rounded.
        seconds >= TimeSpan.MaxValue.TotalSeconds - 1 ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds);

    private static long? ReadCount(HttpResponseHeaders headers, string name) =>
        long.TryParse(First(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? count : null;

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault()?.Trim() : null;
}
