using System.IO;

namespace HostUp.Bench.Server;

/// <summary>HostUp's published examples, which are part of this assembly.</summary>
internal static class Resources
{
    public static byte[] Read(string name)
    {
        using Stream resource = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
