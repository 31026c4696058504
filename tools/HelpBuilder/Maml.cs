using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HelpBuilder;

/// <summary>Writes pages as MAML, the form in which Get-Help reads the help of compiled cmdlets.</summary>
internal static class Maml
{
    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static void Write(string file, IEnumerable<CommandPage> pages)
    {
        var document = new XDocument(new XElement(Root + "helpItems", new XAttribute("schema", "maml"), pages.Select(Item)));
        // The same bytes from every machine.
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) };
        using XmlWriter writer = XmlWriter.Create(file, settings);
        document.Save(writer);
    }

    private static XElement Item(CommandPage page)
    {
        string[] name = page.Name.Split('-', 2);
        return new XElement(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Text),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", page.Name),
                new XElement(Command + "verb", name[0]),
                new XElement(Command + "noun", name[1]),
                Described(page.Synopsis)),
            Described(page.Description),
            new XElement(Command + "syntax", page.Syntax.Select(parameters => new XElement(
                Command + "syntaxItem",
                new XElement(Text + "name", page.Name),
                parameters.Select(static parameter => Parameter(parameter))))),
            new XElement(Command + "parameters", page.Parameters.Select(static parameter => Parameter(parameter))),
            new XElement(Command + "inputTypes", page.Inputs.Select(static input => Named("inputType", input))),
            new XElement(Command + "returnValues", page.Outputs.Select(static output => Named("returnValue", output))),
            new XElement(Text + "alertSet", new XElement(Text + "alert", Paragraphs(page.Notes))),
            new XElement(Command + "examples", page.Examples.Select(Example)),
            new XElement(Command + "relatedLinks", Links(page).Select(static link => new XElement(
                Text + "navigationLink", new XElement(Text + "linkText", link.Text), new XElement(Text + "uri", link.Address)))));
    }

    // Get-Help -Online opens the first.
    private static IEnumerable<LinkText> Links(CommandPage page) =>
        page.Links.OrderBy(link => link.Address == page.OnlineVersion ? 0 : 1);

    private static XElement Parameter(ParameterText parameter) => new(
        Command + "parameter",
        new XAttribute("required", parameter.IsRequired ? "true" : "false"),
        new XAttribute("variableLength", "true"),
        new XAttribute("globbing", parameter.AcceptsWildcards ? "true" : "false"),
        new XAttribute("pipelineInput", parameter.PipelineInput),
        new XAttribute("position", parameter.Position),
        new XAttribute("aliases", parameter.Aliases),
        new XElement(Text + "name", parameter.Name),
        Described(parameter.Text),
        parameter.AcceptedValues.Length == 0 ? null : new XElement(
            Command + "parameterValueGroup",
            parameter.AcceptedValues.Select(static value => new XElement(
                Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), value))),
        parameter.IsSwitch ? null : new XElement(
            Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), parameter.ShortType),
        Type(parameter.Type),
        new XElement(Dev + "defaultValue", parameter.DefaultValue));

    private static XElement Named(string element, NamedText named) =>
        new(Command + element, Type(named.Name), Described(named.Text));

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
