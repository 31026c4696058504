using System;
using System.Runtime.InteropServices;
using System.Security;
using System.Text.Json;

namespace HostUp.Client.Sending;

/// <summary>Secrets between a <see cref="SecureString"/> and a body: as text they live no longer than they are written.</summary>
internal static class SecretText
{
    /// <summary>A text that HostUp sent, protected; the caller disposes of it.</summary>
    public static SecureString Protect(string text)
    {
        var secure = new SecureString();
        foreach (char character in text)
        {
            secure.AppendChar(character);
        }

        secure.MakeReadOnly();
        return secure;
    }

    /// <summary>Writes a secret as a member of a body.</summary>
    public static void WriteSecret(this Utf8JsonWriter writer, string name, SecureString secret) => Read(secret, plain =>
    {
        writer.WriteString(name, plain.AsSpan());
        return true;
    });

    /// <summary>Looks at a secret as text, which is wiped afterwards.</summary>
    public static T Read<T>(SecureString secret, Func<char[], T> look)
    {
        char[] plain = new char[secret.Length];
        IntPtr copy = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(copy, plain, 0, plain.Length);
            return look(plain);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(copy);
            Array.Clear(plain, 0, plain.Length);
        }
    }
}
