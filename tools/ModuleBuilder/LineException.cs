using System;

namespace ModuleBuilder;

/// <summary>A line that cannot be read on from.</summary>
internal sealed class LineException(string file, int line, string message) : Exception(message)
{
    public string File { get; } = file;

    public int Line { get; } = line;
}
