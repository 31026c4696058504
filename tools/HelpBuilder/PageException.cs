using System;

namespace HelpBuilder;

/// <summary>A page that is not in the form it must have.</summary>
internal sealed class PageException(string file, int line, string message) : Exception(message)
{
    public string File { get; } = file;

    public int Line { get; } = line;
}
