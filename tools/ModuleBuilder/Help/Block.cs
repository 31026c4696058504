namespace ModuleBuilder.Help;

/// <summary>A part of a page: a heading, a paragraph, an item of a list, or code.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; the lines of a paragraph or an item are joined, those of code are kept.</param>
/// <param name="Level">How many # a heading has; else 0.</param>
/// <param name="Mark">The mark of an item (- or 1.) or the language of code; else empty.</param>
/// <param name="Line">Where it begins, counted from 1.</param>
internal sealed record Block(BlockKind Kind, string Text, int Level, string Mark, int Line);
