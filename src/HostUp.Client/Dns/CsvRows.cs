using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace HostUp.Client.Dns;

/// <summary>Takes a CSV file apart into cells (RFC 4180).</summary>
internal sealed class CsvRows
{
    private readonly string _text;
    private readonly ProblemList _problems;
    private readonly char _separator;

    private int _at;
    private int _line = 1;
    private int _lineStart;

    public CsvRows(string text, ProblemList problems)
    {
        _text = text;
        _problems = problems;

        // Windows PowerShell writes the type of the objects first.
        if (text.StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase))
        {
            Skip();
        }

        int end = text.IndexOfAny(['\r', '\n'], _at);
        string first = text.Substring(_at, (end < 0 ? text.Length : end) - _at);
        _separator = new[] { ',', ';', '\t' }.OrderByDescending(separator => first.Count(c => c == separator)).First();
    }

    private bool IsAtEnd => _at >= _text.Length;

    /// <summary>The next row with something in it; null at the end.</summary>
    public IReadOnlyList<CsvCell>? Next()
    {
        while (!IsAtEnd)
        {
            List<CsvCell> cells = Row();
            if (cells.Any(static cell => cell.Text.Length > 0))
            {
                return cells;
            }
        }

        return null;
    }

    private List<CsvCell> Row()
    {
        var cells = new List<CsvCell>();
        do
        {
            cells.Add(Cell());
        }
        while (Take(_separator));

        if (!IsAtEnd && !IsNewLine())
        {
            _problems.Syntax(_line, _at - _lineStart + 1, static () => DnsMessages.TextAfterQuote);
            cells.Clear();
        }

        Skip();
        return cells;
    }

    private CsvCell Cell()
    {
        int line = _line;
        int column = _at - _lineStart + 1;
        if (!Take('"'))
        {
            int start = _at;
            while (!IsAtEnd && !IsNewLine() && _text[_at] != _separator)
            {
                _at++;
            }

            return new CsvCell(_text.Substring(start, _at - start), line, column);
        }

        var cell = new StringBuilder();
        while (!IsAtEnd)
        {
            if (Take('"'))
            {
                if (!Take('"'))
                {
                    return new CsvCell(cell.ToString(), line, column);
                }

                cell.Append('"');
            }
            else
            {
                int start = _at;
                if (!NewLine())
                {
                    _at++;
                }

                cell.Append(_text, start, _at - start);
            }
        }

        _problems.Syntax(line, column, static () => DnsMessages.QuoteNotClosed);
        return new CsvCell(string.Empty, line, column);
    }

    private bool Take(char c)
    {
        if (IsAtEnd || _text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Skip()
    {
        while (!IsAtEnd && !NewLine())
        {
            _at++;
        }
    }

    private bool IsNewLine() => _text[_at] is '\r' or '\n';

    private bool NewLine()
    {
        if (!IsNewLine())
        {
            return false;
        }

        _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _at;
        return true;
    }
}
