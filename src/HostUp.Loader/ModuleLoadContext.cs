using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace HostUp.Loader;

/// <summary>
/// Where the module's libraries live on PowerShell 7: apart from the host's assemblies and from those of other modules, so
/// that neither side has to take the other's versions.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private readonly string _libraries;
    private readonly HashSet<string> _own;
    private readonly Dictionary<string, string> _hostAssemblies;

    /// <summary>Makes the context; nothing is loaded yet.</summary>
    /// <param name="libraries">The folder with the libraries.</param>
    /// <param name="own">Simple names of the assemblies that are the project's own.</param>
    public ModuleLoadContext(string libraries, string[] own)
        : base("HostUp")
    {
        _libraries = libraries;
        _own = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase);
        _hostAssemblies = ReadHostAssemblies();
        Default.Resolving += ResolveOwn;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_libraries, assemblyName.Name + ".dll");
        if (!File.Exists(path))
        {
            return null;
        }

        // Host first: a type that crosses the border, such as a meter factory of SocketsHttpHandler, must be the host's own.
        return _own.Contains(assemblyName.Name!) || !HostHas(assemblyName) ? LoadFromAssemblyPath(path) : null;
    }

    // The default context asks here for what it does not find: only the cmdlet assembly's own references are answered.
    private Assembly? ResolveOwn(AssemblyLoadContext context, AssemblyName assemblyName) =>
        assemblyName.Name is { } name && _own.Contains(name) ? LoadFromAssemblyName(assemblyName) : null;

    private bool HostHas(AssemblyName wanted)
    {
        if (!_hostAssemblies.TryGetValue(wanted.Name!, out string? path))
        {
            return false;
        }

        try
        {
            return wanted.Version is null || GetAssemblyName(path).Version >= wanted.Version;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> ReadHostAssemblies()
    {
        var assemblies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is string list)
        {
            foreach (string path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            {
                assemblies[Path.GetFileNameWithoutExtension(path)] = path;
            }
        }

        return assemblies;
    }
}
