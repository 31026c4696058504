using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace HostUp.Loader;

/// <summary>
/// Where the module's libraries live on PowerShell 7: apart from the host's assemblies and from those of other modules, so
/// that neither side has to take the other's versions.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private readonly string _libraries;
    private readonly string _compiled;
    private readonly HashSet<string> _own;

    // Read when the first library is loaded: an import does not wait for it.
    private readonly Lazy<HashSet<string>> _hostAssemblies = new(ReadHostAssemblies);

    /// <summary>Makes the context; nothing is loaded yet.</summary>
    /// <param name="libraries">The folder with the libraries.</param>
    /// <param name="own">Simple names of the assemblies that are the project's own.</param>
    public ModuleLoadContext(string libraries, string[] own)
        : base("HostUp")
    {
        _libraries = libraries;
        _compiled = Path.Combine(libraries, Platform);
        _own = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase);
        Default.Resolving += ResolveOwn;
    }

    // As .NET names platforms: win-x64, linux-arm64.
    private static string Platform
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // A published module has copies that are compiled for some platforms: the same assemblies, ready sooner.
        // What one says in another language is in a folder of that name, beside the library alone.
        string file = Path.Combine(assemblyName.CultureName ?? string.Empty, assemblyName.Name + ".dll");
        string path = Path.Combine(_compiled, file);
        if (!File.Exists(path))
        {
            path = Path.Combine(_libraries, file);
            if (!File.Exists(path))
            {
                return null;
            }
        }

        // Host first: a type that crosses the border, such as a meter factory of SocketsHttpHandler, must be the host's own.
        return _own.Contains(assemblyName.Name!) || !HostHas(assemblyName) ? LoadFromAssemblyPath(path) : null;
    }

    // The default context asks here for what it does not find: only the cmdlet assembly's own references are answered.
    private Assembly? ResolveOwn(AssemblyLoadContext context, AssemblyName assemblyName) =>
        assemblyName.Name is { } name && _own.Contains(name) ? LoadFromAssemblyName(assemblyName) : null;

    // Loaded rather than read from its file, which takes several times as long; the host loads it anyway when it is the one chosen.
    private bool HostHas(AssemblyName wanted)
    {
        if (!_hostAssemblies.Value.Contains(wanted.Name!))
        {
            return false;
        }

        try
        {
            return wanted.Version is null || Default.LoadFromAssemblyName(new AssemblyName(wanted.Name!)).GetName().Version >= wanted.Version;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return false;
        }
    }

    private static HashSet<string> ReadHostAssemblies()
    {
        var assemblies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is string list)
        {
            foreach (string path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            {
                assemblies.Add(Path.GetFileNameWithoutExtension(path));
            }
        }

        return assemblies;
    }
}
