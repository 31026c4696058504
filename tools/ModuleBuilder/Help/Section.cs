using System;
using System.Collections.Generic;
using System.Linq;

namespace ModuleBuilder.Help;

/// <summary>A section of a page: what stands below a heading of two #.</summary>
/// <param name="page">The page.</param>
/// <param name="line">Where its heading is.</param>
/// <param name="blocks">What stands below it.</param>
internal sealed class Section(PageReader page, int line, IReadOnlyList<Block> blocks)
{
    public int Line { get; } = line;

    public IReadOnlyList<Block> Blocks { get; } = blocks;

    /// <summary>The text above the first heading, or all of it.</summary>
    public IReadOnlyList<string> Text => [.. PlainText.Paragraphs(Blocks.TakeWhile(static block => block.Kind != BlockKind.Heading))];

    /// <summary>The headings of three #, each with what stands below it.</summary>
    public IEnumerable<(Block Heading, Block[] Body)> Headings
    {
        get
        {
            Block[] rest = [.. Blocks.SkipWhile(static block => block.Kind != BlockKind.Heading)];
            for (int i = 0; i < rest.Length;)
            {
                Block[] body = [.. rest.Skip(i + 1).TakeWhile(static block => block.Kind != BlockKind.Heading)];
                yield return (rest[i], body);
                i += body.Length + 1;
            }
        }
    }

    /// <summary>The headings with their text, by name.</summary>
    public IReadOnlyDictionary<string, Part> Parts
    {
        get
        {
            var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
            foreach ((Block heading, Block[] body) in Headings)
            {
                var part = new Part(heading.Text, heading.Line, [.. PlainText.Paragraphs(body)]);
                if (part.Text.Count == 0 || !parts.TryAdd(part.Name, part))
                {
                    throw page.Wrong(heading.Line, part.Text.Count == 0 ? "There is no text below the heading." : $"{part.Name} is here twice.");
                }
            }

            return parts;
        }
    }

    /// <summary>Splits a page at its headings of two #.</summary>
    /// <param name="page">The page.</param>
    /// <param name="known">The sections it may have, in their order.</param>
    /// <param name="needed">Those it must have.</param>
    public static IReadOnlyDictionary<string, Section> Split(PageReader page, string[] known, string[] needed)
    {
        var sections = new Dictionary<string, Section>(StringComparer.Ordinal);
        int last = -1;
        foreach (Block heading in page.Blocks.Where(static block => block.Level == 2))
        {
            int order = Array.IndexOf(known, heading.Text);
            if (order <= last)
            {
                throw page.Wrong(heading.Line, $"The sections are, in this order: {string.Join(", ", known)}.");
            }

            last = order;
            sections.Add(heading.Text, new Section(
                page, heading.Line, [.. page.Blocks.SkipWhile(block => block != heading).Skip(1).TakeWhile(static block => block.Level != 2)]));
        }

        string? missing = needed.FirstOrDefault(name => !sections.ContainsKey(name));
        return missing is null ? sections : throw page.Wrong(1, $"The section {missing} is missing.");
    }
}
