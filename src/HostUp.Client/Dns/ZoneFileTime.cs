using System.Globalization;

namespace HostUp.Client.Dns;

/// <summary>Times of zone files: seconds, or BIND's units (<c>1h30m</c>, <c>2w</c>).</summary>
internal static class ZoneFileTime
{
    /// <summary>Seconds, up to 2147483647 (RFC 2181, 8); null when it is no time.</summary>
    public static int? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
        {
            return seconds;
        }

        long total = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                continue;
            }

            int? unit = char.ToLowerInvariant(text[i]) switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, 'w' => 604800, _ => null };
            if (unit is null || !int.TryParse(text.Substring(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            {
                return null;
            }

            total += (long)count * unit.Value;
            start = i + 1;
            if (total > int.MaxValue)
            {
                return null;
            }
        }

        // 1h30 has no unit for its last number.
        return start > 0 && start == text.Length ? (int)total : null;
    }
}
