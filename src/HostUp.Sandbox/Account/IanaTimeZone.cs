using System;
using System.Text.RegularExpressions;

namespace HostUp.Sandbox.Account;

/// <summary>Whether a text is the name of a time zone in the IANA database, such as <c>Europe/Stockholm</c>.</summary>
internal static class IanaTimeZone
{
    // Area and one or two locations. The bare names of old ("CET", "Japan") are left out, as HostUp asks for names like Europe/Stockholm.
    private static readonly Regex Form = new(
        @"\A(?:UTC|Etc/(?:UTC|GMT|GMT[+-]\d{1,2})"
            + @"|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:/[A-Z][A-Za-z_-]*[A-Za-z]){1,2})\z",
        RegexOptions.CultureInvariant);

    // .NET Framework, and a Windows without ICU, know Windows names alone: there the form has to do.
    private static readonly Lazy<bool> HostKnowsNames = new(() => IsKnownToHost("Europe/Stockholm"));

    public static bool IsValid(string name) => Form.IsMatch(name) && (!HostKnowsNames.Value || IsKnownToHost(name));

    private static bool IsKnownToHost(string name)
    {
        try
        {
            return string.Equals(TimeZoneInfo.FindSystemTimeZoneById(name).Id, name, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return false;
        }
    }
}
