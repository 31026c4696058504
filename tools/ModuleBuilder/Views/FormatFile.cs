using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ModuleBuilder.Views;

/// <summary>
/// Writes tables as PowerShell reads them: <c>HostUp.Format.ps1xml</c>. It is read at import, used or not, and so it holds no list
/// views: PowerShell shows the properties of an object in their order.
/// </summary>
internal static class FormatFile
{
    private const string Writer = "[HostUp.PowerShell.Output.DisplayText]::";

    public static void Build(string references, string sources, string file, Problems problems)
    {
        using var assemblies = new ModuleAssemblies(references);
        Table[] tables = [.. Directory.GetFiles(sources, "*.views", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(views => ViewsReader.Read(views, assemblies.Types, problems))];
        if (problems.Any)
        {
            return;
        }

        // Stable: the first table of a type is its default.
        var document = new XDocument(new XElement("Configuration", new XElement("ViewDefinitions", tables.OrderBy(static table => table.Name is null ? 0 : 1).Select(View))));
        // The same bytes from every machine.
        var settings = new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using XmlWriter writer = XmlWriter.Create(file, settings);
        document.Save(writer);
    }

    /// <summary>The property beside an amount that says in which currency it is.</summary>
    public static string CurrencyOf(string path) => path[..(path.LastIndexOf('.') + 1)] + "CurrencyCode";

    private static XElement View(Table table) => new(
        "View",
        new XElement("Name", table.Name ?? table.Type.Name),
        new XElement("ViewSelectedBy", new XElement("TypeName", table.Type.FullName)),
        table.Group is null ? null : Group(table.Group),
        new XElement(
            "TableControl",
            new XElement("TableHeaders", table.Columns.Select(Header)),
            new XElement("TableRowEntries", new XElement("TableRowEntry", new XElement("TableColumnItems", table.Columns.Select(Item))))));

    private static XElement Header(Column column) => new(
        "TableColumnHeader",
        new XElement("Label", column.Header),
        column.Width is null ? null : new XElement("Width", column.Width),
        column.IsRight ? new XElement("Alignment", "Right") : null);

    private static XElement Item(Column column) => new(
        "TableColumnItem",
        column.Kind == ColumnKind.Plain && !column.Path.Contains('.', StringComparison.Ordinal)
            ? new XElement("PropertyName", column.Path)
            : new XElement("ScriptBlock", Script(column)));

    // Windows PowerShell runs them as well: it has no $PSStyle.
    private static string Script(Column column) => column.Kind switch
    {
        ColumnKind.Date => $"{Writer}Date($_.{column.Path})",
        ColumnKind.Time => $"{Writer}Time($_.{column.Path})",
        ColumnKind.Money => $"{Writer}Money($_.{column.Path}, $_.{CurrencyOf(column.Path)})",
        ColumnKind.Status => $"{Writer}Status($_.{column.Path}, $ExecutionContext.SessionState.PSVariable.GetValue('PSStyle'))",
        ColumnKind.Value => $"{Writer}Value($_.{column.Path})",
        _ => $"$_.{column.Path}",
    };

    // Where one of the properties is empty, the first stands alone.
    private static XElement Group(string text)
    {
        string[] properties = [.. ViewsReader.Hole().Matches(text).Select(static hole => "$_." + hole.Groups[1].Value)];
        int next = 0;
        string format = ViewsReader.Hole().Replace(text.Replace("'", "''", StringComparison.Ordinal), _ => $"{{{next++}}}");
        string script = $"if ({string.Join(" -and ", properties)}) {{ '{format}' -f {string.Join(", ", properties)} }} else {{ {properties[0]} }}";
        return new XElement("GroupBy", new XElement("Label", properties[0][3..]), new XElement("ScriptBlock", script));
    }
}
