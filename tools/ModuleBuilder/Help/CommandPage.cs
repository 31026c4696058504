using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ModuleBuilder.Help;

/// <summary>The page of a cmdlet: prose and examples. What the assemblies say stands in no page.</summary>
internal sealed class CommandPage
{
    private static readonly string[] Known =
        ["SYNOPSIS", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    private static readonly string[] Needed = ["SYNOPSIS", "DESCRIPTION", "EXAMPLES", "RELATED LINKS"];

    private readonly IReadOnlyDictionary<string, Section> _sections;

    public CommandPage(PageReader page)
    {
        File = page.Name;
        Name = Path.GetFileNameWithoutExtension(page.Name);
        if (page.Blocks is not [{ Kind: BlockKind.Heading, Level: 1 } title, { Level: 2 }, ..] || title.Text != Name)
        {
            throw page.Wrong(1, $"The page begins with its one first heading, # {Name}, and its sections.");
        }

        _sections = Section.Split(page, Known, Needed);
        Examples = [.. _sections["EXAMPLES"].Headings.Select(part => ExampleText.Read(page, part.Heading, part.Body))];
        Links = [.. _sections["RELATED LINKS"].Blocks.Select(block => LinkText.Read(page, block))];
        Parameters = Parts("PARAMETERS");
    }

    public string File { get; }

    public string Name { get; }

    public IReadOnlyList<string> Synopsis => _sections["SYNOPSIS"].Text;

    public IReadOnlyList<string> Description => [.. PlainText.Paragraphs(_sections["DESCRIPTION"].Blocks)];

    public IReadOnlyList<ExampleText> Examples { get; }

    /// <summary>What it says of parameters, by name with a dash.</summary>
    public IReadOnlyDictionary<string, Part> Parameters { get; }

    public IReadOnlyList<string> Notes => Text("NOTES");

    public IReadOnlyList<LinkText> Links { get; }

    /// <summary>Where a section is, or the page begins.</summary>
    public int LineOf(string section) => _sections.TryGetValue(section, out Section? found) ? found.Line : 1;

    /// <summary>The text of a section that has no headings, or above them.</summary>
    public IReadOnlyList<string> Text(string section) => _sections.TryGetValue(section, out Section? found) ? found.Text : [];

    /// <summary>The texts of a section, by their headings.</summary>
    public IReadOnlyDictionary<string, Part> Parts(string section) =>
        _sections.TryGetValue(section, out Section? found) ? found.Parts : new Dictionary<string, Part>(StringComparer.Ordinal);
}
