using System;
using System.Runtime.InteropServices;
using System.Security;
using System.Text.Json;

namespace HostUp.Client.Sending;

/// <summary>Writes a secret into a request body without making a string of it, which nothing could wipe.</summary>
internal static class SecretMember
{
    public static void WriteSecret(this Utf8JsonWriter writer, string name, SecureString secret)
    {
        char[] text = new char[secret.Length];
        IntPtr copy = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(copy, text, 0, text.Length);
            writer.WriteString(name, text.AsSpan());
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(copy);
            Array.Clear(text, 0, text.Length);
        }
    }
}
