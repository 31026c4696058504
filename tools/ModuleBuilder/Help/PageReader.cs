using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace ModuleBuilder.Help;

/// <summary>
/// Reads the small part of Markdown that help pages are written in: headings, paragraphs, lists of one level, and fenced
/// code. Anything else is an error, so that no page says something that Get-Help does not show.
/// </summary>
internal sealed partial class PageReader
{
    private readonly List<Block> _blocks = [];

    private PageReader(string file)
    {
        Name = file;
        ReadBlocks(File.ReadAllLines(file));
    }

    public string Name { get; }

    public IReadOnlyList<Block> Blocks => _blocks;

    public static PageReader Open(string file) =>
        File.Exists(file) ? new PageReader(file) : throw new LineException(file, 1, "The page is missing.");

    public LineException Wrong(int line, string message) => new(Name, line, message);

    private void ReadBlocks(string[] lines)
    {
        for (int i = 0; i < lines.Length;)
        {
            string line = lines[i];
            if (line.Trim().Length == 0)
            {
                i++;
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                i = ReadCode(lines, i);
            }
            else if (line[0] == '#')
            {
                Match heading = Heading().Match(line);
                if (!heading.Success)
                {
                    throw Wrong(i + 1, "A heading is one to three # and a space.");
                }

                _blocks.Add(new Block(BlockKind.Heading, heading.Groups[2].Value, heading.Groups[1].Length, string.Empty, i + 1));
                i++;
            }
            else
            {
                i = ReadText(lines, i);
            }
        }
    }

    private int ReadCode(string[] lines, int start)
    {
        int end = Array.IndexOf(lines, "```", start + 1);
        if (end < 0)
        {
            throw Wrong(start + 1, "The code has no end (```).");
        }

        _blocks.Add(new Block(BlockKind.Code, string.Join('\n', lines[(start + 1)..end]), 0, lines[start][3..].Trim(), start + 1));
        return end + 1;
    }

    private int ReadText(string[] lines, int start)
    {
        if (lines[start][0] is '|' or '>' or '<' or ' ' or '*' or '\t')
        {
            throw Wrong(start + 1, "Tables, quotes, HTML and indented text have no place in help.");
        }

        Match item = Item().Match(lines[start]);
        var text = new StringBuilder(item.Success ? item.Groups[2].Value : lines[start].Trim());
        int i = start + 1;
        for (; i < lines.Length && lines[i].Trim().Length > 0 && !Item().IsMatch(lines[i]) && lines[i][0] != '#' && lines[i][0] != '`'
            || (i < lines.Length && lines[i].StartsWith('`') && !lines[i].StartsWith("```", StringComparison.Ordinal)); i++)
        {
            text.Append(' ').Append(lines[i].Trim());
        }

        _blocks.Add(item.Success
            ? new Block(BlockKind.Item, text.ToString(), 0, item.Groups[1].Value, start + 1)
            : new Block(BlockKind.Paragraph, text.ToString(), 0, string.Empty, start + 1));
        return i;
    }

    [GeneratedRegex("^(#{1,3}) (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(-|\d+\.) +(.+)$")]
    private static partial Regex Item();
}
