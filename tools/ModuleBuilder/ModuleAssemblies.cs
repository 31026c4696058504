using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ModuleBuilder;

/// <summary>The module's assemblies, read as data and not run.</summary>
internal sealed class ModuleAssemblies : IDisposable
{
    private readonly MetadataLoadContext _context;

    /// <param name="references">A file with the path of an assembly on each line: the module's own first, then all it refers to.</param>
    public ModuleAssemblies(string references)
    {
        string[] paths = [.. File.ReadAllLines(references).Where(static line => line.Length > 0)];
        _context = new MetadataLoadContext(new PathAssemblyResolver(paths), "netstandard");
        ModulePath = paths[0];
        Module = _context.LoadFromAssemblyPath(ModulePath);
        Types = [.. Module.GetExportedTypes(), .. _context.LoadFromAssemblyName("HostUp.Client").GetExportedTypes()];
    }

    public string ModulePath { get; }

    public Assembly Module { get; }

    /// <summary>The types that a cmdlet can emit.</summary>
    public IReadOnlyList<Type> Types { get; }

    public void Dispose() => _context.Dispose();
}
