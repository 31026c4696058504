using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace HostUp.Client.Tests;

/// <summary>
/// Lets the whole run happen under another culture: <c>HOSTUP_TEST_CULTURE=tr-TR dotnet test</c>. Messages are English, whatever the
/// machine's language: tests read them, and those of other languages ask for them.
/// </summary>
internal static class DefaultCulture
{
    public const string Variable = "HOSTUP_TEST_CULTURE";

    [ModuleInitializer]
    internal static void Apply()
    {
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name)
        {
            var culture = CultureInfo.GetCultureInfo(name);
            CultureInfo.DefaultThreadCurrentCulture = culture;
            CultureInfo.CurrentCulture = culture;
        }
    }
}
