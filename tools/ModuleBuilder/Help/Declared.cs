using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using HostUp.Client.Api;

namespace ModuleBuilder.Help;

/// <summary>The endpoints as they are declared, by the names of their fields.</summary>
internal static class Declared
{
    /// <summary>Where HostUp's pages on endpoints are.</summary>
    public const string Pages = "https://developer.hostup.se/endpoints/";

    public static IReadOnlyDictionary<string, Endpoint> Endpoints { get; } = typeof(Endpoint).Assembly.GetExportedTypes()
        .Where(static type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal))
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static field => field.FieldType == typeof(Endpoint))
        .ToDictionary(static field => field.Name, static field => (Endpoint)field.GetValue(null)!, StringComparer.Ordinal);

    /// <summary>Whether its declaration says which scopes it needs: those of some depend on what is sent.</summary>
    public static bool SaysScopes(this Endpoint endpoint) => endpoint.Scopes.Count > 0 || !endpoint.NeedsKey;
}
