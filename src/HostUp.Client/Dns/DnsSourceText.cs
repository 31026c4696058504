using System.Text;

namespace HostUp.Client.Dns;

/// <summary>The text of a file of records, in whatever encoding PowerShell, Windows or an editor wrote it.</summary>
public static class DnsSourceText
{
    // Windows-1252 between 0x80 and 0x9F, where Latin-1 has control characters. .NET has that encoding in a package of its own.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Decodes a file: by its byte order mark; else UTF-16, when every other byte is zero; else UTF-8; else Windows-1252.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <returns>The text without a byte order mark.</returns>
    public static string Decode(byte[] content)
    {
        if (Begins(content, 0xEF, 0xBB, 0xBF))
        {
            return Encoding.UTF8.GetString(content, 3, content.Length - 3);
        }

        // Before UTF-16, whose mark is the first half of this one.
        if (Begins(content, 0xFF, 0xFE, 0, 0))
        {
            return Encoding.UTF32.GetString(content, 4, content.Length - 4);
        }

        if (Begins(content, 0xFF, 0xFE))
        {
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }

        if (Begins(content, 0xFE, 0xFF))
        {
            return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        }

        // Zone files, CSV and JSON begin with ASCII.
        if (content.Length >= 2 && content.Length % 2 == 0 && (content[0] == 0) != (content[1] == 0))
        {
            return (content[1] == 0 ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content);
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252(content);
        }
    }

    private static string Windows1252(byte[] content)
    {
        var text = new StringBuilder(content.Length);
        foreach (byte octet in content)
        {
            text.Append(octet is >= 0x80 and <= 0x9F ? Upper[octet - 0x80] : (char)octet);
        }

        return text.ToString();
    }

    private static bool Begins(byte[] content, params byte[] mark)
    {
        if (content.Length < mark.Length)
        {
            return false;
        }

        for (int i = 0; i < mark.Length; i++)
        {
            if (content[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
