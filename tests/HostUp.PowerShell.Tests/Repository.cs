using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace HostUp.PowerShell.Tests;

/// <summary>Where the things under test are.</summary>
internal static class Repository
{
    public static string Root { get; } = Value("RepositoryRoot");

    /// <summary>The built module, <c>out/HostUp</c>.</summary>
    public static string ModuleFolder { get; } = Value("ModuleFolder").TrimEnd('/', '\\');

    /// <summary>The program that serves the sandbox over HTTP.</summary>
    public static string SandboxHost { get; } = Output("tests/HostUp.Sandbox.Host", "HostUp.Sandbox.Host.dll");

    /// <summary>The quick start, built.</summary>
    public static string Quickstart { get; } = Output("examples/Quickstart", "Quickstart.dll");

    /// <summary>The program that makes views and help.</summary>
    public static string ModuleBuilder { get; } = Output("tools/ModuleBuilder", "ModuleBuilder.dll");

    /// <summary>The list of what the module's assembly refers to, itself first.</summary>
    public static string ModuleReferences { get; } = Path.Combine(
        Root, "src", "HostUp.PowerShell", "obj", Value("Configuration"), "netstandard2.0", "module.references");

    /// <summary>The program that brings a .NET 8 runtime of its own.</summary>
    public static string Net8Smoke { get; } = Path.Combine(
        Root, "tests", "HostUp.Net8.Smoke", "bin", Value("Configuration"), "net8.0", OperatingSystem.IsWindows() ? "HostUp.Net8.Smoke.exe" : "HostUp.Net8.Smoke");

    private static string Output(string project, string file) =>
        Path.Combine(Root, project.Replace('/', Path.DirectorySeparatorChar), "bin", Value("Configuration"), "net10.0", file);

    private static string Value(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value
        ?? throw new InvalidOperationException($"The build did not say where {key} is.");
}
