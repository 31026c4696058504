namespace ModuleBuilder.Help;

/// <summary>The kinds of Markdown blocks that help pages are written in.</summary>
internal enum BlockKind
{
    Heading,
    Paragraph,
    Item,
    Code,
}
