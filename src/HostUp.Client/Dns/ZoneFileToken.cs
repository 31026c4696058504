using System;

namespace HostUp.Client.Dns;

/// <summary>A word or a quoted string of a zone file, with its escapes still in it.</summary>
internal sealed class ZoneFileToken(string raw, bool quoted, int line, int column)
{
    public string Raw { get; } = raw;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public bool IsQuoted { get; } = quoted;

    /// <summary>Whether it is a word, in any case.</summary>
    public bool Is(string word) => !IsQuoted && Raw.Equals(word, StringComparison.OrdinalIgnoreCase);
}
