using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace HostUp.Sandbox.Account;

/// <summary>Whether a text is the name of a time zone in the IANA database, a link to one included, such as <c>Europe/Stockholm</c>.</summary>
internal static class IanaTimeZone
{
    // Area and one or two locations.
    private static readonly Regex Form = new(
        @"\A(?:UTC|Etc/(?:UTC|GMT|GMT[+-]\d{1,2})"
            + @"|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:/[A-Z][A-Za-z_-]*[A-Za-z]){1,2})\z",
        RegexOptions.CultureInvariant);

    // The names of old ("backward", "etcetera" and the zones that are none of a place), which the database keeps and adds nothing to.
    // A machine may do without them: Debian has them in a package of its own, Windows knows some.
    private static readonly Dictionary<string, string> OldAreas = new()
    {
        ["Brazil"] = "Acre DeNoronha East West",
        ["Canada"] = "Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon",
        ["Chile"] = "Continental EasterIsland",
        ["Etc"] = "GMT0 Greenwich UCT Universal Zulu",
        ["Mexico"] = "BajaNorte BajaSur General",
        ["US"] = "Alaska Aleutian Arizona Central East-Indiana Eastern Hawaii Indiana-Starke Michigan Mountain Pacific Samoa",
    };

    private const string OldNames =
        "CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica "
            + "Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT Universal "
            + "W-SU WET Zulu";

    // Later than the database of a machine that is still in use may be.
    private const string NewNames =
        "Asia/Qostanay America/Nuuk Pacific/Kanton Europe/Kyiv America/Ciudad_Juarez America/Coyhaique";

    private static readonly Lazy<HashSet<string>> Listed = new(List);

    // .NET Framework, and a Windows without ICU, know Windows names alone; other machines have the zones without their links. Neither can
    // be asked: there the form has to do.
    private static readonly Lazy<bool> HostKnowsNames = new(() => IsKnownToHost("Europe/Stockholm") && IsKnownToHost("Asia/Calcutta"));

    public static bool IsValid(string name) =>
        Listed.Value.Contains(name) || (Form.IsMatch(name) && (!HostKnowsNames.Value || IsKnownToHost(name)));

    private static HashSet<string> List()
    {
        var names = new HashSet<string>((OldNames + " " + NewNames).Split(' '), StringComparer.Ordinal);

        foreach (KeyValuePair<string, string> area in OldAreas)
        {
            foreach (string place in area.Value.Split(' '))
            {
                names.Add(area.Key + "/" + place);
            }
        }

        return names;
    }

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
