using System;
using System.Collections.Generic;
using System.Linq;
using ModuleBuilder.Cmdlets;

namespace ModuleBuilder.Help;

/// <summary>
/// The help of a cmdlet: its page, and what the assemblies say. Where the two do not meet, it is a problem of the page.
/// </summary>
internal sealed class CommandHelp
{
    private readonly CommandPage _page;
    private readonly CommonTexts _common;
    private readonly Problems _problems;

    public CommandHelp(CmdletFacts cmdlet, CommandPage page, CommonTexts common, Uri online, Problems problems)
    {
        Cmdlet = cmdlet;
        _page = page;
        _common = common;
        _problems = problems;
        Texts = cmdlet.Parameters.ToDictionary(static parameter => parameter.Name, TextOf, StringComparer.Ordinal);
        foreach (Part part in page.Parameters.Values.Where(part => cmdlet.Parameters.All(parameter => "-" + parameter.Name != part.Name)))
        {
            Wrong(part.Line, $"{cmdlet.Name} has no parameter {part.Name}.");
        }

        Inputs = Typed("INPUTS", InputTypes(), common.Inputs);
        Outputs = Typed("OUTPUTS", [.. cmdlet.Outputs.Select(static type => type.FullName!)], common.Outputs);
        var called = new CalledEndpoints(cmdlet, page, problems);
        Notes = [.. called.ScopeNote(common), .. page.Notes];
        called.CheckLinks();
        Links = [new LinkText(common.Sentence("Online"), online.AbsoluteUri, 0), .. page.Links];
        foreach (string section in new[] { "SYNOPSIS", "DESCRIPTION" }.Where(section => page.Text(section).Count == 0))
        {
            Wrong(page.LineOf(section), $"{section} is empty.");
        }
    }

    public CmdletFacts Cmdlet { get; }

    public IReadOnlyList<string> Synopsis => _page.Synopsis;

    public IReadOnlyList<string> Description => _page.Description;

    public IReadOnlyList<ExampleText> Examples => _page.Examples;

    /// <summary>What is said of each parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; }

    /// <summary>The parameters in the order in which they are described: by name, and PowerShell's own two last.</summary>
    public IEnumerable<ParameterFacts> Parameters => Cmdlet.Parameters
        .OrderBy(static parameter => parameter.Name is "WhatIf" or "Confirm")
        .ThenBy(static parameter => parameter.Name, StringComparer.Ordinal);

    /// <summary>Types by their full names, each with a text.</summary>
    public IReadOnlyList<Part> Inputs { get; }

    /// <inheritdoc cref="Inputs"/>
    public IReadOnlyList<Part> Outputs { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>The links; Get-Help -Online opens the first.</summary>
    public IReadOnlyList<LinkText> Links { get; }

    private void Wrong(int line, string message) => _problems.Add(_page.File, line, message);

    private IReadOnlyList<string> TextOf(ParameterFacts parameter)
    {
        string name = "-" + parameter.Name;
        Part? part = _page.Parameters.GetValueOrDefault(name) ?? _common.Parameters.GetValueOrDefault(name);
        if (part is null)
        {
            Wrong(_page.LineOf("PARAMETERS"), $"{name} is not described, here or in {CommonTexts.FileName}.");
            return [];
        }

        return [.. part.Text, .. Bounds(parameter)];
    }

    private IEnumerable<string> Bounds(ParameterFacts parameter)
    {
        if (parameter.Values.Count > 0)
        {
            yield return _common.Sentence("Values", string.Join(", ", parameter.Values));
        }

        if (parameter.Range is { } range)
        {
            yield return _common.Sentence("Range", range.Least, range.Greatest);
        }
    }

    // A connection that is piped is the same with all cmdlets.
    private string[] InputTypes()
    {
        ParameterFacts[] piped = [.. Cmdlet.Parameters.Where(static parameter => parameter.TakesPipeline)];
        ParameterFacts[] own = [.. piped.Where(static parameter => parameter.Name != "Connection")];
        return own.Length == 0
            ? [.. piped.Select(static parameter => TypeText.Item(parameter.Type).FullName!)]
            : [.. own.Where(static parameter => parameter.Sets.Any(static set => set.ByValue)).Select(static parameter => TypeText.Item(parameter.Type).FullName!)
                .Concat(own.Any(static parameter => parameter.Sets.Any(static set => set.ByName)) ? ["System.Object"] : [])
                .Distinct()];
    }

    // One type has the section's text, several have a heading each.
    private List<Part> Typed(string section, string[] types, IReadOnlyDictionary<string, Part> common)
    {
        IReadOnlyDictionary<string, Part> parts = _page.Parts(section);
        IReadOnlyList<string> text = _page.Text(section);
        int line = _page.LineOf(section);
        var result = new List<Part>();
        foreach (string type in types.DefaultIfEmpty("None"))
        {
            string name = type[(type.LastIndexOf('.') + 1)..];
            IReadOnlyList<string> own = types.Length switch
            {
                0 => [],
                1 => text,
                _ => parts.GetValueOrDefault(name)?.Text ?? [],
            };
            if (own.Count == 0 && common.TryGetValue(name, out Part? shared))
            {
                own = shared.Text;
            }

            if (own.Count == 0)
            {
                Wrong(line, types.Length == 1 ? $"{section} has no text; it is on {type}." : $"{section} has no text below ### {name}.");
            }

            result.Add(new Part(type, line, own));
        }

        foreach (Part part in parts.Values.Where(part => types.Length < 2 || types.All(type => !type.EndsWith("." + part.Name, StringComparison.Ordinal))))
        {
            Wrong(part.Line, types.Length < 2 ? $"{section} has no headings where there is one type." : $"{part.Name} is none of {string.Join(", ", types)}.");
        }

        if (text.Count > 0 && types.Length != 1)
        {
            Wrong(line, types.Length == 0 ? $"{section} is empty: there is no type." : $"{section} has a heading for each of {string.Join(", ", types)}.");
        }

        return result;
    }
}
