using System;
using System.Globalization;

namespace HostUp.Client.Tests;

/// <summary>Cultures that differ where programs go wrong: decimal comma, the Turkish i, other calendars, digits and signs.</summary>
internal static class Cultures
{
    public static string[] Names { get; } = ["sv-SE", "tr-TR", "th-TH", "ar-SA", "fa-IR", "de-CH"];

    public static T Under<T>(string name, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }
}
