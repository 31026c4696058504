using System;
using System.Text;

namespace HostUp.Client.Sending;

/// <summary>Looks at a body as UTF-8 text (RFC 8259 section 8.1).</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body without the byte order mark that some servers put before JSON.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ArraySegment<byte> body)
    {
        ReadOnlySpan<byte> bytes = body.AsSpan();
        return bytes.StartsWith(Encoding.UTF8.Preamble()) ? bytes.Slice(3) : bytes;
    }

    /// <summary>Whether every byte is part of valid UTF-8. JSON readers look only at the parts they decode.</summary>
    public static bool IsValid(ArraySegment<byte> body)
    {
        try
        {
            Strict.GetCharCount(body.Array!, body.Offset, body.Count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Whether a text has a form in UTF-8: no half of a character outside the basic plane stands alone.</summary>
    public static bool IsValid(string text)
    {
        try
        {
            Strict.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> Preamble(this Encoding encoding) => encoding.GetPreamble();
}
