using System;
using System.Linq;
using System.Text;

namespace ModuleBuilder.Help;

/// <summary>Writes a topic (about_…) as the text that Get-Help shows, wrapped at 80 columns.</summary>
internal static class TopicText
{
    private const int Width = 80;
    private const string Margin = "    ";

    public static string Write(PageReader page)
    {
        var text = new StringBuilder();
        BlockKind? before = null;
        foreach (Block block in page.Blocks)
        {
            // PowerShell takes the fifth line for the topic's synopsis: text begins right below its heading.
            bool isList = before == BlockKind.Item && block.Kind == BlockKind.Item;
            if (text.Length > 0 && !isList && (before != BlockKind.Heading || block.Kind == BlockKind.Heading))
            {
                text.Append('\n');
            }

            switch (block.Kind)
            {
                case BlockKind.Heading when block.Level == 1:
                    text.Append("TOPIC\n").Append(Margin).Append(PlainText.Of(block.Text)).Append('\n');
                    break;
                case BlockKind.Heading when block.Level == 2:
                    text.Append(PlainText.Of(block.Text).ToUpperInvariant()).Append('\n');
                    break;
                case BlockKind.Heading:
                    text.Append("  ").Append(PlainText.Of(block.Text)).Append('\n');
                    break;
                case BlockKind.Paragraph:
                    Wrap(text, PlainText.Of(block.Text), Margin, Margin);
                    break;
                case BlockKind.Item:
                    string first = $"{Margin}{block.Mark} ";
                    Wrap(text, PlainText.Of(block.Text), first, new string(' ', first.Length));
                    break;
                default:
                    Code(text, page, block);
                    break;
            }

            before = block.Kind;
        }

        return text.ToString();
    }

    private static void Code(StringBuilder text, PageReader page, Block block)
    {
        string[] lines = block.Text.Split('\n');
        int indent = Margin.Length + 2;
        int tooWide = Array.FindIndex(lines, line => line.Length + indent > Width);
        if (tooWide >= 0)
        {
            throw page.Wrong(block.Line + 1 + tooWide, $"The line of code is wider than {Width - indent} columns.");
        }

        foreach (string line in lines)
        {
            text.Append((new string(' ', indent) + line).TrimEnd()).Append('\n');
        }
    }

    private static void Wrap(StringBuilder text, string words, string first, string rest)
    {
        var line = new StringBuilder(first);
        bool isEmpty = true;
        foreach (string word in words.Split(' ').Where(static word => word.Length > 0))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(rest);
                isEmpty = true;
            }

            line.Append(isEmpty ? string.Empty : " ").Append(word);
            isEmpty = false;
        }

        text.Append(line).Append('\n');
    }
}
