using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ModuleBuilder.Help;

/// <summary>Markdown's marks taken out: Get-Help shows plain text.</summary>
internal static partial class PlainText
{
    /// <summary>Text without marks; a link is its text, and its address in brackets.</summary>
    public static string Of(string markdown)
    {
        // What stands between backticks is not looked into.
        string[] parts = markdown.Split('`');
        for (int i = 0; i < parts.Length; i += 2)
        {
            parts[i] = Bold().Replace(Link().Replace(parts[i], "$1 ($2)"), "$1");
        }

        return string.Concat(parts);
    }

    /// <summary>Blocks as paragraphs; code is indented, and items of one list stay together.</summary>
    public static IEnumerable<string> Paragraphs(IEnumerable<Block> blocks)
    {
        string? list = null;
        foreach (Block block in blocks)
        {
            if (block.Kind == BlockKind.Item)
            {
                string item = $"{block.Mark} {Of(block.Text)}";
                list = list is null ? item : $"{list}\n{item}";
                continue;
            }

            if (list is not null)
            {
                yield return list;
                list = null;
            }

            yield return block.Kind == BlockKind.Code ? Indented(block.Text) : Of(block.Text);
        }

        if (list is not null)
        {
            yield return list;
        }
    }

    private static string Indented(string code) => string.Join('\n', code.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();
}
