using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Hosting;

/// <summary>A public SSH key, by its line: type, key, comment (RFC 4253, 6.6).</summary>
internal sealed class SshKey
{
    // Made up: 32 bytes that nobody has the private half of, such that the fingerprint has a slash and a plus.
    private static readonly Lazy<string> Old = new(MakeOld);

    public SshKey(string id, string name, string line)
    {
        Id = id;
        Name = name;
        Line = line;
        string[] parts = line.Split([' '], 3);
        Type = parts[0];
        Comment = parts.Length > 2 ? parts[2] : null;
        Fingerprint = FingerprintOf(parts[1]);
    }

    public static string OldLine => Old.Value;

    public string Id { get; }

    public string Name { get; }

    public string Line { get; }

    public string Type { get; }

    public string? Comment { get; }

    public string Fingerprint { get; }

    public bool IsAuthorized { get; set; } = true;

    /// <summary>Whether a text is a public key on one line.</summary>
    public static bool IsLine(string text)
    {
        string[] parts = text.Split([' '], 3);
        try
        {
            byte[] blob = parts.Length < 2 ? [] : Convert.FromBase64String(parts[1]);
            return text.IndexOf('\n') < 0 && blob.Length > 4 + parts[0].Length && Encoding.ASCII.GetString(blob, 4, parts[0].Length) == parts[0];
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["fingerprint"] = Fingerprint,
        ["type"] = Type,
        ["bits"] = Type == "ssh-ed25519" ? 256 : null,
        ["comment"] = Comment,
        ["publicKey"] = Line,
    };

    private static string FingerprintOf(string key)
    {
        using var hash = SHA256.Create();
        return "SHA256:" + Convert.ToBase64String(hash.ComputeHash(Convert.FromBase64String(key))).TrimEnd('=');
    }

    private static string MakeOld()
    {
        for (byte seed = 0; ; seed++)
        {
            byte[] blob = new byte[51];
            blob[3] = 11;
            Encoding.ASCII.GetBytes("ssh-ed25519").CopyTo(blob, 4);
            blob[18] = 32;
            for (int i = 19; i < blob.Length; i++)
            {
                blob[i] = (byte)((i * 7) + seed);
            }

            string key = Convert.ToBase64String(blob);
            string print = FingerprintOf(key);
            if (print.IndexOf('/') > 0 && print.IndexOf('+') > 0)
            {
                return "ssh-ed25519 " + key + " anna@old-laptop";
            }
        }
    }
}
