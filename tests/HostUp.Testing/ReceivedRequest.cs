using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;

namespace HostUp.Testing;

/// <summary>A request as it arrived at a <see cref="FaultServer"/>, whole or in part.</summary>
public sealed class ReceivedRequest
{
    private readonly Lock _gate = new();
    private readonly List<byte> _bytes = [];
    private int _headLength = -1;
    private int _bodyLength;

    internal ReceivedRequest(int connection, DateTimeOffset arrivedAt)
    {
        Connection = connection;
        ArrivedAt = arrivedAt;
    }

    /// <summary>The number of the connection it came on.</summary>
    public int Connection { get; }

    /// <summary>When its first byte was read, on the server's clock.</summary>
    public DateTimeOffset ArrivedAt { get; }

    /// <summary>How many bytes of it arrived.</summary>
    public int ByteCount
    {
        get
        {
            lock (_gate)
            {
                return _bytes.Count;
            }
        }
    }

    /// <summary>Whether the head and the whole body arrived.</summary>
    public bool IsComplete
    {
        get
        {
            lock (_gate)
            {
                return _headLength >= 0 && _bytes.Count == _headLength + _bodyLength;
            }
        }
    }

    /// <summary>The method; as much of it as arrived.</summary>
    public string Method => Lines()[0].Split(' ')[0];

    /// <summary>The target as it stands on the request line; empty when it did not arrive.</summary>
    public string Target => Lines()[0].Split(' ').ElementAtOrDefault(1) ?? string.Empty;

    /// <summary>The headers in order. The value of <c>Authorization</c> is hidden; see <see cref="Authorization"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => AllHeaders()
        .Select(static header => IsSecret(header.Key) ? new KeyValuePair<string, string>(header.Key, "(hidden)") : header)
        .ToArray();

    /// <summary>The value of <c>Authorization</c>, for asserting who got the key; null when there is none.</summary>
    public string? Authorization => AllHeaders().FirstOrDefault(static header => Is(header.Key, "Authorization")).Value;

    /// <summary>The value of <c>Proxy-Authorization</c>; null when there is none.</summary>
    public string? ProxyAuthorization => AllHeaders().FirstOrDefault(static header => Is(header.Key, "Proxy-Authorization")).Value;

    /// <summary>The body as UTF-8; as much of it as arrived.</summary>
    public string Body
    {
        get
        {
            lock (_gate)
            {
                return _headLength < 0 ? string.Empty : Encoding.UTF8.GetString([.. _bytes.Skip(_headLength)]);
            }
        }
    }

    /// <summary>The value of a header; null when it is missing or hidden.</summary>
    /// <param name="name">The header's name, in any case.</param>
    /// <returns>The first value.</returns>
    public string? Header(string name) =>
        IsSecret(name) ? null : AllHeaders().FirstOrDefault(header => Is(header.Key, name)).Value;

    /// <summary>Everything that arrived, the key included, for asserting where it is not.</summary>
    /// <returns>The bytes as Latin-1 text.</returns>
    public string ReadRaw()
    {
        lock (_gate)
        {
            return Encoding.Latin1.GetString([.. _bytes]);
        }
    }

    /// <summary>Method and target.</summary>
    public override string ToString() => $"{Method} {Target}";

    // Takes what belongs to this request and leaves the rest.
    internal void Take(List<byte> unread)
    {
        lock (_gate)
        {
            while (unread.Count > 0)
            {
                int wanted = _headLength < 0 ? unread.Count : _headLength + _bodyLength - _bytes.Count;
                if (wanted == 0)
                {
                    return;
                }

                int taken = Math.Min(wanted, unread.Count);
                _bytes.AddRange(unread[..taken]);
                unread.RemoveRange(0, taken);
                if (_headLength < 0)
                {
                    FindBody(unread);
                }
            }
        }
    }

    private void FindBody(List<byte> unread)
    {
        string text = Encoding.Latin1.GetString([.. _bytes]);
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return;
        }

        _headLength = end + 4;
        string? length = Parse(text[..end]).FirstOrDefault(static header => Is(header.Key, "Content-Length")).Value;
        _bodyLength = length is null ? 0 : int.Parse(length, CultureInfo.InvariantCulture);
        int surplus = _bytes.Count - _headLength - _bodyLength;
        if (surplus > 0)
        {
            unread.InsertRange(0, _bytes.GetRange(_bytes.Count - surplus, surplus));
            _bytes.RemoveRange(_bytes.Count - surplus, surplus);
        }
    }

    private string[] Lines()
    {
        lock (_gate)
        {
            int length = _headLength < 0 ? _bytes.Count : _headLength - 4;
            return Encoding.Latin1.GetString([.. _bytes.Take(length)]).Split("\r\n");
        }
    }

    private List<KeyValuePair<string, string>> AllHeaders() => Parse(string.Join("\r\n", Lines()));

    private static List<KeyValuePair<string, string>> Parse(string head) => head
        .Split("\r\n")
        .Skip(1)
        .Select(static line => line.Split(':', 2))
        .Where(static parts => parts.Length == 2)
        .Select(static parts => new KeyValuePair<string, string>(parts[0], parts[1].Trim()))
        .ToList();

    private static bool IsSecret(string name) => Is(name, "Authorization") || Is(name, "Proxy-Authorization");

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
