using System.Collections.Generic;

namespace HelpBuilder;

/// <summary>A type that is taken or emitted, and what it means.</summary>
/// <param name="Name">The type's full name, or None.</param>
/// <param name="Text">What it means.</param>
internal sealed record NamedText(string Name, IReadOnlyList<string> Text);
