using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace HostUp.Testing;

/// <summary>Answers as they stand on the wire, right and wrong ones.</summary>
public static class WireAnswer
{
    /// <summary>An answer with any headers and no others.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">Whole lines, such as <c>Content-Length: 5</c>.</param>
    /// <param name="body">The body's bytes as they are sent.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Raw(int status, IEnumerable<string> headers, byte[] body)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Status\r\n");
        foreach (string header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    /// <summary>An answer with a content type and the right length.</summary>
    /// <param name="status">The status.</param>
    /// <param name="contentType">The content type; null for none.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">More whole header lines.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Of(int status, string? contentType, byte[] body, params IEnumerable<string> headers) => Raw(
        status,
        [.. contentType is null ? [] : new[] { "Content-Type: " + contentType }, $"Content-Length: {body.Length}", .. headers],
        body);

    /// <summary>A JSON answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="headers">More whole header lines.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Json(int status, string json, params IEnumerable<string> headers) => Of(
        status, status < 400 ? "application/json; charset=utf-8" : "application/problem+json", Encoding.UTF8.GetBytes(json), headers);

    /// <summary>A plain-text answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="text">The text.</param>
    /// <param name="headers">More whole header lines.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Text(int status, string text, params IEnumerable<string> headers) =>
        Of(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), headers);

    /// <summary>An HTML answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="html">The page.</param>
    /// <param name="headers">More whole header lines.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Html(int status, string html, params IEnumerable<string> headers) =>
        Of(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), headers);

    /// <summary>An answer without a body.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">More whole header lines.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Empty(int status, params IEnumerable<string> headers) =>
        Raw(status, status is 204 or 304 or < 200 ? headers : ["Content-Length: 0", .. headers], []);

    /// <summary>A JSON answer that is compressed.</summary>
    /// <param name="encoding"><c>gzip</c>, or <c>deflate</c> (zlib, as RFC 9110 section 8.4.1.2 has it).</param>
    /// <param name="body">The body after it is compressed; see <see cref="Compress"/>.</param>
    /// <param name="status">The status.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Compressed(string encoding, byte[] body, int status = 200) =>
        Of(status, "application/json", body, "Content-Encoding: " + encoding);

    /// <summary>Compresses a body.</summary>
    /// <param name="encoding"><c>gzip</c> or <c>deflate</c>.</param>
    /// <param name="body">The body.</param>
    /// <returns>The compressed bytes.</returns>
    public static byte[] Compress(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionLevel.Fastest) : new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }

    /// <summary>A chunked JSON answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="chunks">The chunks.</param>
    /// <returns>The bytes, with the last chunk.</returns>
    public static byte[] Chunked(int status, params IEnumerable<string> chunks)
    {
        string body = string.Concat(chunks.Select(static chunk => FormattableString.Invariant($"{Encoding.UTF8.GetByteCount(chunk):x}\r\n{chunk}\r\n")));
        return Raw(status, ["Content-Type: application/json", "Transfer-Encoding: chunked"], Encoding.UTF8.GetBytes(body + "0\r\n\r\n"));
    }

    /// <summary>A redirect.</summary>
    /// <param name="status">The status.</param>
    /// <param name="location">Where to.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Redirect(int status, string location) => Empty(status, "Location: " + location);
}
