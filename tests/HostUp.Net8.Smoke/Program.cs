// Run by a test on a .NET 8 runtime of its own, the runtime of PowerShell 7.4: HostUp.Net8.Smoke <module folder>
// The main job on the module's own libraries, loaded as the module loads them. It prints OK at the end; anything unexpected
// ends it with an exception.
using System;
using System.IO;
using System.Reflection;
using HostUp.Net8.Smoke;

if (Environment.Version.Major != 8)
{
    throw new InvalidOperationException($"This is .NET {Environment.Version} and was to be .NET 8.");
}

string libraries = Path.GetFullPath(Path.Combine(args[0], "lib"));
Assembly copy = ModuleLibraries.Load(libraries, Assembly.GetExecutingAssembly());
await ModuleLibraries.RunAsync(copy, typeof(MainJob));
await ModuleLibraries.RunAsync(copy, typeof(LongAddress));
ModuleLibraries.Check(libraries);
Console.WriteLine($"OK on .NET {Environment.Version}");
