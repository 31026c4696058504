using System;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security;

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
    /// <exception cref="PlatformNotSupportedException">The runtime is older than PowerShell 7.4's; nothing was registered.</exception>
    public static bool Register()
    {
        lock (Gate)
        {
            if (_registered)
            {
                return false;
            }

            HostRuntime runtime = HostRuntimes.Of(RuntimeInformation.FrameworkDescription);
            switch (runtime)
            {
                case HostRuntime.TooOld:
                    throw new PlatformNotSupportedException(string.Format(
                        CultureInfo.CurrentCulture, LoadingMessages.PowerShellTooOld, RuntimeInformation.FrameworkDescription));
                case HostRuntime.LoadContexts:
                    // LoadFile gives the loader a context of its own: nothing but the cmdlets is in the default one.
                    Assembly loader = Assembly.LoadFile(Path.Combine(Folder, LoaderName + ".dll"));
                    Activator.CreateInstance(loader.GetType(LoaderName + ".ModuleLoadContext", throwOnError: true)!, Folder, Own);
                    break;
                default:
                    AppDomain.CurrentDomain.AssemblyResolve += ResolveOnFramework;
                    TransportSecurity.Ensure();
                    break;
            }

            _registered = true;
            return runtime == HostRuntime.LoadContexts;
        }
    }

    // Answers for what the module's own assemblies ask for, from the module's own folder.
    private static Assembly? ResolveOnFramework(object? sender, ResolveEventArgs arguments)
    {
        bool? isOurs = arguments.RequestingAssembly is { } asking ? IsOurs(asking) : null;
        try
        {
            return LibraryRequest.FileFor(arguments.Name, isOurs, Folder, Own) is { } file ? Assembly.LoadFrom(file) : null;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or SecurityException)
        {
            // Whoever asks is told that there is no such library, and what is wrong with ours is not their error.
            return null;
        }
    }

    private static bool IsOurs(Assembly assembly) =>
        assembly == typeof(Dependencies).Assembly || LibraryRequest.IsIn(Folder, () => assembly.IsDynamic ? null : assembly.Location);
}
