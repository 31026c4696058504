using System.Globalization;

namespace HostUp.Client.Dns;

/// <summary>Where in a file something stands.</summary>
/// <param name="file">The file's name as the caller gave it; null when there is none.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The character in the line, from 1.</param>
public sealed class DnsSourcePosition(string? file, int line, int column)
{
    /// <summary>The file's name as the caller gave it; null when there is none.</summary>
    public string? File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The character in the line, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>As compilers write it and editors open it: <c>zone.db(3,14)</c>.</summary>
    /// <returns>File, line and column.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", File, Line, Column);
}
