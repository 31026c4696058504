using System;

namespace HostUp.Client.Dns;

/// <summary>Takes a zone file apart into entries (RFC 1035, 5.1): comments, parentheses, quoted strings, escapes.</summary>
internal sealed class ZoneFileLexer(string text, ProblemList problems)
{
    /// <summary>A record in a comment: one that BIND would not take.</summary>
    public const string RecordMark = ";@ record ";

    private const string Mark = ";@";

    private int _at;

    private int _line = 1;

    private int _lineStart;

    private int Column => _at - _lineStart + 1;

    /// <summary>The next entry that holds something; null at the end.</summary>
    public ZoneFileEntry? Next()
    {
        while (_at < text.Length)
        {
            ZoneFileEntry entry = Entry();
            if (entry.Tokens.Count > 0 || entry.Annotation is not null || entry.IsBroken)
            {
                return entry;
            }
        }

        return null;
    }

    private ZoneFileEntry Entry()
    {
        if (string.CompareOrdinal(text, _at, RecordMark, 0, RecordMark.Length) == 0)
        {
            _at += RecordMark.Length;
        }

        var entry = new ZoneFileEntry { IsIndented = _at < text.Length && IsBlank(text[_at]) };
        int depth = 0;
        (int Line, int Column) opened = default;
        while (_at < text.Length && (depth > 0 || !IsEnd(text[_at])))
        {
            switch (text[_at])
            {
                case '(':
                    opened = depth++ == 0 ? (_line, Column) : opened;
                    _at++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    _at++;
                    break;
                case ')':
                    Break(entry, _line, Column, static () => DnsMessages.ParenthesisNotOpened);
                    break;
                case ';':
                    Comment(entry, depth);
                    break;
                case '"':
                    Quoted(entry);
                    break;
                case char c when IsEnd(c):
                    NewLine();
                    break;
                case char c when IsBlank(c):
                    _at++;
                    break;
                default:
                    Word(entry);
                    break;
            }
        }

        if (depth > 0)
        {
            Break(entry, opened.Line, opened.Column, static () => DnsMessages.ParenthesisNotClosed);
        }

        (entry.EndLine, entry.EndColumn) = (_line, Column);
        NewLine();
        return entry;
    }

    private void Comment(ZoneFileEntry entry, int depth)
    {
        int start = _at;
        int column = Column;
        SkipLine();
        if (depth == 0 && string.CompareOrdinal(text, start, Mark, 0, Mark.Length) == 0)
        {
            entry.Annotation = new ZoneFileToken(text.Substring(start + Mark.Length, _at - start - Mark.Length), quoted: false, _line, column);
        }
    }

    private void Quoted(ZoneFileEntry entry)
    {
        int column = Column;
        int start = ++_at;
        while (_at < text.Length && text[_at] != '"' && !IsEnd(text[_at]))
        {
            _at += IsEscape() ? 2 : 1;
        }

        if (_at >= text.Length || text[_at] != '"')
        {
            Break(entry, _line, column, static () => DnsMessages.QuoteNotClosed);
            return;
        }

        entry.Tokens.Add(new ZoneFileToken(text.Substring(start, _at - start), quoted: true, _line, column));
        _at++;
    }

    private void Word(ZoneFileEntry entry)
    {
        int column = Column;
        int start = _at;
        while (_at < text.Length && !IsEnd(text[_at]) && !IsBlank(text[_at]) && text[_at] is not (';' or '(' or ')' or '"'))
        {
            if (text[_at] == '\\' && !IsEscape())
            {
                Break(entry, _line, Column, static () => DnsMessages.InvalidEscape);
                return;
            }

            _at += IsEscape() ? 2 : 1;
        }

        entry.Tokens.Add(new ZoneFileToken(text.Substring(start, _at - start), quoted: false, _line, column));
    }

    // The rest of the line is not looked at: one mistake is told once.
    private void Break(ZoneFileEntry entry, int line, int column, Func<string> message)
    {
        if (!entry.IsBroken)
        {
            problems.Syntax(line, column, message);
        }

        entry.IsBroken = true;
        SkipLine();
    }

    private void SkipLine()
    {
        while (_at < text.Length && !IsEnd(text[_at]))
        {
            _at++;
        }
    }

    private void NewLine()
    {
        if (_at >= text.Length)
        {
            return;
        }

        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _at;
    }

    private bool IsEscape() => text[_at] == '\\' && _at + 1 < text.Length && !IsEnd(text[_at + 1]);

    private static bool IsEnd(char c) => c is '\n' or '\r';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\f' or '\v';
}
