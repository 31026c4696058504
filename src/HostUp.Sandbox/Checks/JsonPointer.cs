namespace HostUp.Sandbox.Checks;

/// <summary>Writes JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Step(string name) => "/" + name.Replace("~", "~0").Replace("/", "~1");
}
