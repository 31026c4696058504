using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;

namespace HostUp.Net8.Smoke;

/// <summary>The built module's <c>lib/</c>, loaded as the module does it on PowerShell 7: through HostUp.Loader's load context.</summary>
internal static class ModuleLibraries
{
    private static readonly string[] Own = ["HostUp.Client", "HostUp.Sandbox"];

    /// <summary>Loads a second copy of this program, for which the module's libraries are the ones it refers to.</summary>
    public static Assembly Load(string libraries, Assembly program)
    {
        Assembly loader = Assembly.LoadFile(Path.Combine(libraries, "HostUp.Loader.dll"));
        Type type = loader.GetType("HostUp.Loader.ModuleLoadContext", throwOnError: true)!;
        var context = (AssemblyLoadContext)Activator.CreateInstance(type, libraries, Own)!;
        return context.LoadFromAssemblyPath(program.Location);
    }

    /// <summary>Runs a job as the copy has it.</summary>
    public static Task RunAsync(Assembly copy, Type job) =>
        (Task)copy.GetType(job.FullName!, throwOnError: true)!.GetMethod("RunAsync")!.Invoke(null, null)!;

    /// <summary>The client, and what .NET 8 has too old or not at all, came from the module; and nothing of it is in the default context.</summary>
    public static void Check(string libraries)
    {
        string[] expected = [.. Own, "System.Text.Json", "Microsoft.Extensions.Http"];
        string[] loaded = AssemblyLoadContext.All
            .Where(static context => context.Name == "HostUp")
            .SelectMany(static context => context.Assemblies)
            .Where(assembly => assembly.Location.StartsWith(libraries + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(static assembly => assembly.GetName().Name!)
            .ToArray();
        if (expected.Except(loaded).ToArray() is { Length: > 0 } missing)
        {
            throw new InvalidOperationException($"{string.Join(", ", missing)} did not come from the module.");
        }

        if (AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly => assembly.Location.StartsWith(libraries, StringComparison.Ordinal)) is { } stray)
        {
            throw new InvalidOperationException($"{stray} is in the default load context.");
        }
    }
}
