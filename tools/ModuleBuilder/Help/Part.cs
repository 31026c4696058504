using System.Collections.Generic;

namespace ModuleBuilder.Help;

/// <summary>What stands below a heading.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Line">Where it is.</param>
/// <param name="Text">The paragraphs below it.</param>
internal sealed record Part(string Name, int Line, IReadOnlyList<string> Text);
