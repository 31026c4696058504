using System;
using System.Linq;
using System.Text;

namespace HostUp.Client.Hosting;

/// <summary>
/// A public key of SSH on one line, as <c>ssh-keygen</c> writes it: type, key and comment (RFC 4253, 6.6). It is read so that nothing
/// else is sent in its place, a private key above all.
/// </summary>
public sealed class SshPublicKey
{
    // Their files begin alike, or have this on the first line: OpenSSH, PEM and PuTTY.
    private static readonly string[] PrivateMarks = ["PRIVATE KEY", "PuTTY-User-Key-File"];

    private SshPublicKey(string type, string comment, string line)
    {
        Type = type;
        Comment = comment;
        Line = line;
    }

    /// <summary>Kind, such as <c>ssh-ed25519</c>.</summary>
    public string Type { get; }

    /// <summary>The text at the end of the line; empty for none.</summary>
    public string Comment { get; }

    /// <summary>The whole line, without white space around it.</summary>
    public string Line { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The text of a <c>.pub</c> file; null gives null.</param>
    /// <returns>The key; null when the text is none.</returns>
    public static SshPublicKey? Read(string? text)
    {
        string line = (text ?? string.Empty).Trim();
        string[] parts = line.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && !line.Any(char.IsControl) && TypeWithin(parts[1]) == parts[0]
            ? new SshPublicKey(parts[0], parts.Length > 2 ? parts[2].Trim() : string.Empty, line)
            : null;
    }

    /// <summary>Whether a text is, or has in it, a private key.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <returns>True when it must not leave the machine.</returns>
    public static bool IsPrivate(string? text) =>
        text is not null && PrivateMarks.Any(mark => text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The whole line.</summary>
    public override string ToString() => Line;

    // The key begins with its type once more: four bytes of length, and the letters.
    private static string? TypeWithin(string key)
    {
        try
        {
            byte[] blob = Convert.FromBase64String(key);
            int length = blob.Length < 4 ? int.MaxValue : (blob[0] << 24) | (blob[1] << 16) | (blob[2] << 8) | blob[3];
            return length > 0 && length <= blob.Length - 4 ? Encoding.ASCII.GetString(blob, 4, length) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
