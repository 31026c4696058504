using System;
using System.Collections.Generic;

namespace ModuleBuilder;

/// <summary>What is wrong with what people wrote: all of it in one build, each at its line.</summary>
internal sealed class Problems
{
    private readonly List<string> _lines = [];

    public bool Any => _lines.Count > 0;

    public void Add(string file, int line, string message) =>
        // The form in which the build shows an error at its line.
        _lines.Add($"{file}({line}): error MODULE001: {message}");

    /// <summary>Does what may meet a line that cannot be read on from.</summary>
    public void Try(Action action)
    {
        try
        {
            action();
        }
        catch (LineException exception)
        {
            Add(exception.File, exception.Line, exception.Message);
        }
    }

    public void Write() => _lines.ForEach(Console.Error.WriteLine);
}
