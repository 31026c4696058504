using System;
using System.IO;
using System.Linq;

namespace HostUp.Client.Tests.Dns;

/// <summary>A test that asks BIND's own tools; skipped, with the reason, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamedCheckzoneFactAttribute : FactAttribute
{
    public NamedCheckzoneFactAttribute()
    {
        if (Find("named-checkzone") is null || Find("named-compilezone") is null)
        {
            Skip = "named-checkzone and named-compilezone are not on the PATH (Debian: bind9-utils).";
        }
    }

    public static string? Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, tool))
        .FirstOrDefault(File.Exists);
}
