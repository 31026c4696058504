using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace HostUp.PowerShell.Loading;

/// <summary>
/// Lets the cmdlet assembly find the libraries in <c>lib/</c>, apart from everyone else's. .NET 8 and later have load contexts,
/// which netstandard2.0 cannot name: they are in an assembly of their own. .NET Framework has one context and an event.
/// </summary>
internal static class Dependencies
{
    private const string LoaderName = "HostUp.Loader";

    private static readonly string[] Own = ["HostUp.Client", "HostUp.Sandbox"];

    private static readonly object Gate = new();
    private static bool _registered;

    private static string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(typeof(Dependencies).Assembly.Location) ?? string.Empty, "lib");

    /// <returns>Whether libraries may be loaded ahead: it is the first time in the process, and they are in nobody's way.</returns>
    public static bool Register()
    {
        lock (Gate)
        {
            if (_registered)
            {
                return false;
            }

            bool hasContexts = !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);
            if (hasContexts)
            {
                // LoadFile gives the loader a context of its own: nothing but the cmdlets is in the default one.
                Assembly loader = Assembly.LoadFile(Path.Combine(Folder, LoaderName + ".dll"));
                Activator.CreateInstance(loader.GetType(LoaderName + ".ModuleLoadContext", throwOnError: true)!, Folder, Own);
            }
            else
            {
                AppDomain.CurrentDomain.AssemblyResolve += ResolveOnFramework;
            }

            _registered = true;
            return hasContexts;
        }
    }

    // Answers for what the module's own assemblies ask for, from the module's own folder.
    private static Assembly? ResolveOnFramework(object? sender, ResolveEventArgs arguments)
    {
        if (arguments.RequestingAssembly is { } asking && !IsOurs(asking))
        {
            return null;
        }

        var wanted = new AssemblyName(arguments.Name);
        if (arguments.RequestingAssembly is null && Array.IndexOf(Own, wanted.Name) < 0)
        {
            return null;
        }

        // What an assembly says in another language is in a folder of that name beside it.
        string path = Path.Combine(Folder, wanted.CultureName ?? string.Empty, wanted.Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }

    private static bool IsOurs(Assembly assembly)
    {
        if (assembly == typeof(Dependencies).Assembly)
        {
            return true;
        }

        return !assembly.IsDynamic
            && string.Equals(Path.GetDirectoryName(assembly.Location), Folder, StringComparison.OrdinalIgnoreCase);
    }
}
