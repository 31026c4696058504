using System.Globalization;

namespace HostUp.PowerShell.Output;

/// <summary>Messages with their values put in.</summary>
internal static class Wording
{
    /// <summary>A message as it is said: numbers and dates as the session's culture writes them.</summary>
    public static string Say(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
