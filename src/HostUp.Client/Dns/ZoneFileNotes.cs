using System;

namespace HostUp.Client.Dns;

/// <summary>
/// What this module writes behind <c>;@</c>, for what a zone file cannot say: <c>proxied true|false|unset</c>, <c>ttl unset</c>, and
/// <c>system</c> for lines that are there for other tools only. Other comments that happen to begin so are comments.
/// </summary>
internal sealed class ZoneFileNotes
{
    private ZoneFileNotes()
    {
    }

    /// <summary>Whether something is said of <see cref="Proxied"/>.</summary>
    public bool SaysProxied { get; private set; }

    public bool? Proxied { get; private set; }

    public bool HasNoTtl { get; private set; }

    public bool IsSystem { get; private set; }

    public static ZoneFileNotes Read(ZoneFileToken? annotation, ProblemList problems)
    {
        var notes = new ZoneFileNotes();
        string[] words = annotation?.Raw.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == "system")
            {
                notes.IsSystem = true;
            }
            else if (words[i] is not ("proxied" or "ttl"))
            {
                break;
            }
            else if (!notes.Take(words[i], i + 1 < words.Length ? words[++i] : string.Empty))
            {
                problems.Syntax(annotation!.Line, annotation.Column, static () => DnsMessages.InvalidNote, annotation.Raw.Trim());
                break;
            }
        }

        return notes;
    }

    private bool Take(string word, string value)
    {
        switch (word, value)
        {
            case ("proxied", "true" or "false" or "unset"):
                SaysProxied = true;
                Proxied = value == "unset" ? null : value == "true";
                return true;
            case ("ttl", "unset"):
                HasNoTtl = true;
                return true;
            default:
                return false;
        }
    }
}
