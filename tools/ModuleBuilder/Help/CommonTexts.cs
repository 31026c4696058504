using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace ModuleBuilder.Help;

/// <summary>What is said once a language (<c>common.md</c>): of parameters that many cmdlets have, and around what the assemblies say.</summary>
internal sealed class CommonTexts
{
    public const string FileName = "common.md";

    private static readonly string[] Sections = ["PARAMETERS", "INPUTS", "OUTPUTS", "SENTENCES"];

    private readonly PageReader _page;
    private readonly IReadOnlyDictionary<string, Part> _sentences;

    public CommonTexts(string folder)
    {
        _page = PageReader.Open(Path.Combine(folder, FileName));
        IReadOnlyDictionary<string, Section> sections = Section.Split(_page, Sections, Sections);
        Parameters = sections["PARAMETERS"].Parts;
        Inputs = sections["INPUTS"].Parts;
        Outputs = sections["OUTPUTS"].Parts;
        _sentences = sections["SENTENCES"].Parts;
    }

    /// <summary>By name with a dash, as in <c>-WhatIf</c>.</summary>
    public IReadOnlyDictionary<string, Part> Parameters { get; }

    /// <summary>By the type that is taken, or None.</summary>
    public IReadOnlyDictionary<string, Part> Inputs { get; }

    /// <summary>By the type that is emitted, or None.</summary>
    public IReadOnlyDictionary<string, Part> Outputs { get; }

    /// <summary>A sentence with its values put in.</summary>
    public string Sentence(string name, params string[] values) => _sentences.TryGetValue(name, out Part? sentence)
        ? string.Format(CultureInfo.InvariantCulture, sentence.Text[0], values)
        : throw _page.Wrong(1, $"The sentence {name} is missing.");

    /// <summary>A sentence up to its first value: what begins like it says the same.</summary>
    public string Beginning(string name) => Sentence(name, "\0").Split('\0')[0].Trim();
}
