using System;
using System.Collections.Generic;
using System.Linq;

namespace HelpBuilder;

/// <summary>The page of a cmdlet, in platyPS form.</summary>
internal sealed class CommandPage
{
    private static readonly string[] Sections =
    [
        "SYNOPSIS", "SYNTAX", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS",
    ];

    private CommandPage(string name) => Name = name;

    public string Name { get; }

    public string OnlineVersion { get; private init; } = string.Empty;

    public IReadOnlyList<string> Synopsis { get; private set; } = [];

    public IReadOnlyList<string> Description { get; private set; } = [];

    /// <summary>The parameters of each set, in the order they are to be shown in.</summary>
    public IReadOnlyList<IReadOnlyList<ParameterText>> Syntax { get; private set; } = [];

    public IReadOnlyList<ParameterText> Parameters { get; private set; } = [];

    public IReadOnlyList<ExampleText> Examples { get; private set; } = [];

    public IReadOnlyList<NamedText> Inputs { get; private set; } = [];

    public IReadOnlyList<NamedText> Outputs { get; private set; } = [];

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public IReadOnlyList<LinkText> Links { get; private set; } = [];

    public static CommandPage Read(PageReader page)
    {
        Block title = page.Blocks[0];
        if (title.Kind != BlockKind.Heading || title.Level != 1)
        {
            throw page.Wrong(title.Line, "The page begins with the cmdlet's name as its one first heading.");
        }

        Dictionary<string, Block[]> sections = Split(page);
        if (!sections.Keys.SequenceEqual(Sections))
        {
            throw page.Wrong(title.Line, $"The sections are, in this order: {string.Join(", ", Sections)}.");
        }

        string? online = page.FrontMatter.GetValueOrDefault("online version");
        var result = new CommandPage(title.Text)
        {
            OnlineVersion = online ?? throw page.Wrong(1, "Front matter has no 'online version'."),
        };
        result.Synopsis = [.. PlainText.Paragraphs(sections["SYNOPSIS"])];
        result.Description = [.. PlainText.Paragraphs(sections["DESCRIPTION"])];
        result.Parameters = [.. Parts(page, sections["PARAMETERS"])
            .Where(static part => part.Heading.Text != "CommonParameters")
            .Select(part => ParameterText.Read(page, part.Heading, part.Body))];
        result.Syntax = [.. sections["SYNTAX"].Where(static block => block.Kind == BlockKind.Code).Select(block => result.ReadSyntax(page, block))];
        result.Examples = [.. Parts(page, sections["EXAMPLES"]).Select(part => ExampleText.Read(page, part.Heading, part.Body))];
        result.Inputs = [.. Named(page, sections["INPUTS"])];
        result.Outputs = [.. Named(page, sections["OUTPUTS"])];
        result.Notes = [.. PlainText.Paragraphs(sections["NOTES"])];
        result.Links = [.. sections["RELATED LINKS"].Select(block => LinkText.Read(page, block))];
        return result;
    }

    private static Dictionary<string, Block[]> Split(PageReader page)
    {
        var sections = new Dictionary<string, Block[]>(StringComparer.Ordinal);
        Block[] blocks = [.. page.Blocks.Skip(1)];
        for (int i = 0; i < blocks.Length;)
        {
            if (blocks[i].Level != 2 || sections.ContainsKey(blocks[i].Text))
            {
                throw page.Wrong(blocks[i].Line, "A section of its own (##) is expected here.");
            }

            Block[] body = [.. blocks.Skip(i + 1).TakeWhile(static block => block.Level != 2)];
            sections.Add(blocks[i].Text, body);
            i += body.Length + 1;
        }

        return sections;
    }

    private static IEnumerable<(Block Heading, Block[] Body)> Parts(PageReader page, Block[] blocks)
    {
        for (int i = 0; i < blocks.Length;)
        {
            if (blocks[i].Level != 3)
            {
                throw page.Wrong(blocks[i].Line, "A heading (###) is expected here.");
            }

            Block[] body = [.. blocks.Skip(i + 1).TakeWhile(static block => block.Level != 3)];
            yield return (blocks[i], body);
            i += body.Length + 1;
        }
    }

    private static IEnumerable<NamedText> Named(PageReader page, Block[] blocks) =>
        Parts(page, blocks).Select(static part => new NamedText(part.Heading.Text, [.. PlainText.Paragraphs(part.Body)]));

    // The order is the syntax's, the rest is said once, at the parameter.
    private ParameterText[] ReadSyntax(PageReader page, Block syntax)
    {
        string[] words = syntax.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words[0] != Name)
        {
            throw page.Wrong(syntax.Line + 1, $"The syntax is not that of {Name}.");
        }

        return [.. words.Skip(1)
            .Select(static word => word.Trim('[', ']'))
            .Where(static word => word.StartsWith('-'))
            .Select(word => Parameters.FirstOrDefault(parameter => "-" + parameter.Name == word)
                ?? throw page.Wrong(syntax.Line + 1, $"{word} is not among the parameters."))];
    }
}
