using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace HostUp.Client.Tests;

/// <summary>Lets the whole run happen under another culture: <c>HOSTUP_TEST_CULTURE=tr-TR dotnet test</c>.</summary>
internal static class DefaultCulture
{
    public const string Variable = "HOSTUP_TEST_CULTURE";

    [ModuleInitializer]
    internal static void Apply()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name)
        {
            var culture = CultureInfo.GetCultureInfo(name);
            CultureInfo.DefaultThreadCurrentCulture = culture;
            CultureInfo.DefaultThreadCurrentUICulture = culture;
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
