using System.Collections.Generic;

namespace HostUp.Client.Dns;

/// <summary>A record or directive: a line of a zone file, or several in parentheses.</summary>
internal sealed class ZoneFileEntry
{
    public List<ZoneFileToken> Tokens { get; } = [];

    /// <summary>Whether the line begins with a blank: its owner is that of the record before.</summary>
    public bool IsIndented { get; set; }

    /// <summary>What stands behind <c>;@</c>, where this module keeps what zone files have no words for. Null when nothing does.</summary>
    public ZoneFileToken? Annotation { get; set; }

    /// <summary>Something in it was no text of a zone file, and that was said.</summary>
    public bool IsBroken { get; set; }

    public int EndLine { get; set; }

    public int EndColumn { get; set; }
}
