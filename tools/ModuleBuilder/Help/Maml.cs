using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ModuleBuilder.Cmdlets;

namespace ModuleBuilder.Help;

/// <summary>Writes pages as MAML, the form in which Get-Help reads the help of compiled cmdlets.</summary>
internal static class Maml
{
    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static void Write(string file, IEnumerable<CommandHelp> commands)
    {
        var document = new XDocument(new XElement(Root + "helpItems", new XAttribute("schema", "maml"), commands.Select(Item)));
        // The same bytes from every machine.
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) };
        using XmlWriter writer = XmlWriter.Create(file, settings);
        document.Save(writer);
    }

    private static XElement Item(CommandHelp help) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Text),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", help.Cmdlet.Name),
            new XElement(Command + "verb", help.Cmdlet.Verb),
            new XElement(Command + "noun", help.Cmdlet.Noun),
            Described(help.Synopsis)),
        Described(help.Description),
        new XElement(Command + "syntax", help.Cmdlet.Sets.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Text + "name", help.Cmdlet.Name),
            help.Cmdlet.InSyntaxOrder(set).Select(parameter => Parameter(parameter, [parameter.In(set)!], text: null))))),
        new XElement(Command + "parameters", help.Parameters.Select(parameter => Parameter(parameter, parameter.Sets, help.Texts[parameter.Name]))),
        new XElement(Command + "inputTypes", help.Inputs.Select(static input => Typed("inputType", input))),
        new XElement(Command + "returnValues", help.Outputs.Select(static output => Typed("returnValue", output))),
        new XElement(Text + "alertSet", new XElement(Text + "alert", Paragraphs(help.Notes))),
        new XElement(Command + "examples", help.Examples.Select(Example)),
        new XElement(Command + "relatedLinks", help.Links.Select(static link => new XElement(
            Text + "navigationLink", new XElement(Text + "linkText", link.Text), new XElement(Text + "uri", link.Uri)))));

    // What it means is said once, and not in each syntax.
    private static XElement Parameter(ParameterFacts parameter, IReadOnlyList<SetFacts> sets, IReadOnlyList<string>? text) => new(
        Command + "parameter",
        new XAttribute("required", sets.Any(static set => set.IsRequired) ? "true" : "false"),
        new XAttribute("variableLength", parameter.Type.IsArray ? "true" : "false"),
        new XAttribute("globbing", parameter.TakesWildcards ? "true" : "false"),
        new XAttribute("pipelineInput", PipelineInput(sets)),
        new XAttribute("position", sets.Select(static set => set.Position).FirstOrDefault(static position => position is not null)?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Text + "name", parameter.Name),
        text is null ? null : Described(text),
        parameter.IsSwitch ? null : new XElement(
            Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), TypeText.Short(parameter.Type)),
        Type(TypeText.Value(parameter.Type).FullName!),
        new XElement(Dev + "defaultValue", parameter.Default ?? "None"));

    private static string PipelineInput(IReadOnlyList<SetFacts> sets)
    {
        string[] ways =
        [
            .. sets.Any(static set => set.ByName) ? new[] { "ByPropertyName" } : [],
            .. sets.Any(static set => set.ByValue) ? new[] { "ByValue" } : [],
        ];
        return ways.Length == 0 ? "False" : $"True ({string.Join(", ", ways)})";
    }

    private static XElement Typed(string element, Part typed) => new(Command + element, Type(typed.Name), Described(typed.Text));

    private static XElement Type(string name) => new(Dev + "type", new XElement(Text + "name", name), new XElement(Text + "uri"));

    private static XElement Example(ExampleText example) => new(
        Command + "example",
        new XElement(Text + "title", example.Title),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Paragraphs(example.Remarks)));

    private static XElement Described(IEnumerable<string> text) => new(Text + "description", Paragraphs(text));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> text) =>
        text.Select(static paragraph => new XElement(Text + "para", paragraph));
}
