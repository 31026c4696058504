using System;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Security;
using HostUp.Client.Errors;

namespace HostUp.Client;

/// <summary>An API key. It is kept in a <see cref="SecureString"/>, and nothing public of this class shows it.</summary>
public sealed class ApiKey : IDisposable
{
    private readonly SecureString _key;

    /// <summary>Takes a copy of the key; white space around it is not part of it.</summary>
    /// <param name="key">The key as HostUp's API management shows it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">It is empty, or has characters that no HTTP header can carry.</exception>
    public ApiKey(SecureString key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        string text = Reveal(key).Trim();
        if (text.Length == 0)
        {
            throw new ArgumentException(Sentence.Fill(Messages.KeyEmpty), nameof(key));
        }

        _key = new SecureString();
        foreach (char character in text)
        {
            // The token characters of RFC 6750 and every other visible ASCII one: what HostUp's keys look like is not documented.
            if (character is <= ' ' or > '~')
            {
                _key.Dispose();
                throw new ArgumentException(Sentence.Fill(Messages.KeyNotAscii), nameof(key));
            }

            _key.AppendChar(character);
        }

        _key.MakeReadOnly();
    }

    /// <summary>Takes a key that is at hand as text, such as one from an environment variable.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The key, protected.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">It is empty, or has characters that no HTTP header can carry.</exception>
    public static ApiKey FromText(string key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        using var secure = new SecureString();
        foreach (char character in key)
        {
            secure.AppendChar(character);
        }

        return new ApiKey(secure);
    }

    /// <summary>Whether this is a given key; white space around it is not part of it.</summary>
    /// <param name="key">The key to compare with; null gives false.</param>
    /// <returns>True when both are the same.</returns>
    public bool Matches(string? key) => key is not null && string.Equals(Reveal(), key.Trim(), StringComparison.Ordinal);

    /// <summary>Forgets the key.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>Never the key.</summary>
    public override string ToString() => "(API key)";

    internal ApiKey Copy() => new(_key);

    internal AuthenticationHeaderValue ToHeader() => new("Bearer", Reveal());

    private string Reveal() => Reveal(_key);

    private static string Reveal(SecureString secure)
    {
        IntPtr text = Marshal.SecureStringToGlobalAllocUnicode(secure);
        try
        {
            return Marshal.PtrToStringUni(text, secure.Length) ?? string.Empty;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(text);
        }
    }
}
