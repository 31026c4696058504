using System.Collections.Generic;

namespace ModuleBuilder.Help;

/// <summary>An example: a title, code to run, and what it shows.</summary>
/// <param name="Title">The title.</param>
/// <param name="Code">The code.</param>
/// <param name="Remarks">What it shows.</param>
internal sealed record ExampleText(string Title, string Code, IReadOnlyList<string> Remarks)
{
    public static ExampleText Read(PageReader page, Block heading, Block[] body) =>
        body.Length >= 2 && body[0] is { Kind: BlockKind.Code, Mark: "powershell" }
            ? new ExampleText(heading.Text, body[0].Text, [.. PlainText.Paragraphs(body[1..])])
            : throw page.Wrong(heading.Line, "An example is a block of powershell and a text.");
}
