using System.Text;

namespace HostUp.Sandbox.Wire;

/// <summary>A field of a multipart form (RFC 7578).</summary>
internal sealed class FormPart(string name, string? fileName, string? contentType, byte[] content)
{
    public string Name { get; } = name;

    /// <summary>Null for what is no file.</summary>
    public string? FileName { get; } = fileName;

    public string? ContentType { get; } = contentType;

    public byte[] Content { get; } = content;

    public string Text => Encoding.UTF8.GetString(Content);
}
