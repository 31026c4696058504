using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace HostUp.Client.Http.Pipeline;

/// <summary>
/// Takes the key out of what came back: a debugging page, a proxy or a broken server may repeat the request's headers.
/// </summary>
internal sealed class KeyMask
{
    private readonly string[] _forms;

    public KeyMask(string key) => _forms = Forms(key).Distinct(StringComparer.Ordinal).ToArray();

    // As long as what it covers: JSON stays JSON, and lengths stay true.
    public void Body(ArraySegment<byte> body)
    {
        foreach (string form in _forms)
        {
            byte[] secret = Encoding.ASCII.GetBytes(form);
            Span<byte> rest = body.AsSpan();
            for (int at = rest.IndexOf(secret); at >= 0; at = rest.IndexOf(secret))
            {
                rest.Slice(at, secret.Length).Fill((byte)'*');
                rest = rest.Slice(at + secret.Length);
            }
        }
    }

    // Some of them are shown: the host of a Location is.
    public void Headers(HttpResponseMessage response)
    {
        foreach (string name in response.Headers.Where(header => header.Value.Any(IsIn)).Select(static header => header.Key).ToArray())
        {
            response.Headers.Remove(name);
        }

        if (response.ReasonPhrase is { } reason && IsIn(reason))
        {
            response.ReasonPhrase = null;
        }
    }

    /// <summary>Whether a failure's text has the key: .NET quotes a status or header line that it cannot read.</summary>
    public bool IsIn(Exception failure) => IsIn(failure.ToString());

    private bool IsIn(string text) => _forms.Any(form => text.IndexOf(form, StringComparison.OrdinalIgnoreCase) >= 0);

    // As it is, and as JSON (with and without needless escapes), HTML and addresses write it.
    private static IEnumerable<string> Forms(string key)
    {
        yield return key;
        yield return JsonEncodedText.Encode(key).ToString();
        yield return key.Replace("\\", "\\\\").Replace("\"", "\\\"");
        yield return key.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("/", "\\/");
        yield return WebUtility.HtmlEncode(key);
        yield return Uri.EscapeDataString(key);
    }
}
