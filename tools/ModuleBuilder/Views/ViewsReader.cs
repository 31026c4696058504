using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ModuleBuilder.Views;

/// <summary>
/// Reads the views of a room. A line that is not indented begins a table: a type, and a name after a colon when it is not the type's
/// default. Each indented line is a column: header, width, <c>right</c>, how it is written, and the property where that is not the header.
/// A line <c>group</c> says what stands above rows that belong together. What begins with # is a comment.
/// </summary>
internal sealed partial class ViewsReader
{
    private const int Width = 80;

    private readonly string _file;
    private readonly IReadOnlyList<Type> _types;
    private readonly string[] _lines;

    private ViewsReader(string file, IReadOnlyList<Type> types)
    {
        _file = file;
        _types = types;
        _lines = File.ReadAllLines(file);
    }

    public static IEnumerable<Table> Read(string file, IReadOnlyList<Type> types, Problems problems)
    {
        var reader = new ViewsReader(file, types);
        var tables = new List<Table>();
        for (int i = 0; i < reader._lines.Length;)
        {
            int start = i++;
            if (IsComment(reader._lines[start]))
            {
                continue;
            }

            for (; i < reader._lines.Length && (IsComment(reader._lines[i]) || char.IsWhiteSpace(reader._lines[i][0])); i++)
            {
            }

            int end = i;
            problems.Try(() => tables.Add(reader.ReadTable(start, end)));
        }

        return tables;
    }

    private static bool IsComment(string line) => line.Trim() is "" or ['#', ..];

    private Table ReadTable(int start, int end)
    {
        Match head = Head().Match(_lines[start]);
        if (!head.Success)
        {
            throw Wrong(start, "A table begins with a type, and a name after a colon when it is not the type's default. Columns are indented.");
        }

        Type[] types = [.. _types.Where(type => type.Name == head.Groups[1].Value)];
        if (types.Length != 1)
        {
            throw Wrong(start, types.Length == 0
                ? $"There is no public type {head.Groups[1].Value}."
                : $"{head.Groups[1].Value} may be {string.Join(" or ", types.Select(static type => type.FullName))}.");
        }

        string? group = null;
        var columns = new List<Column>();
        for (int i = start + 1; i < end; i++)
        {
            string line = _lines[i].Trim();
            if (IsComment(line))
            {
                continue;
            }

            if (columns.Count > 0 && columns[^1].Width is null)
            {
                throw Wrong(i, $"{columns[^1].Header} has no width: that is for the last column alone.");
            }

            if (line.StartsWith("group ", StringComparison.Ordinal))
            {
                group = ReadGroup(i, types[0], line[6..].Trim());
            }
            else
            {
                columns.Add(ReadColumn(i, types[0], line));
            }
        }

        if (columns.Count == 0)
        {
            throw Wrong(start, "The table has no columns.");
        }

        // A blank between two columns, and the last one at least as wide as its header.
        int width = columns.Sum(static column => (column.Width ?? column.Header.Length) + 1) - 1;
        return width <= Width
            ? new Table(types[0], head.Groups[2].Success ? head.Groups[2].Value : null, group, columns)
            : throw Wrong(start, $"The table is {width} columns wide; it may be {Width}.");
    }

    private string ReadGroup(int line, Type type, string text)
    {
        foreach (Match hole in Hole().Matches(text))
        {
            PropertyType(line, type, hole.Groups[1].Value);
        }

        return Hole().IsMatch(text) ? text : throw Wrong(line, "A group is a text with properties in braces.");
    }

    private Column ReadColumn(int line, Type type, string text)
    {
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string header = words.Dequeue();
        int? width = words.TryPeek(out string? word) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
        if (width is not null)
        {
            words.Dequeue();
        }

        bool isRight = words.TryPeek(out word) && word == "right" && words.Dequeue() is not null;
        ColumnKind kind = ColumnKind.Plain;
        if (words.TryPeek(out word) && char.IsLower(word[0]))
        {
            if (!Enum.TryParse(words.Dequeue(), ignoreCase: true, out kind) || kind == ColumnKind.Plain)
            {
                throw Wrong(line, $"'{word}' is not one of right, {string.Join(", ", Enum.GetNames<ColumnKind>().Skip(1)).ToLowerInvariant()}.");
            }
        }

        string path = words.Count > 0 ? words.Dequeue() : header;
        if (words.Count > 0)
        {
            throw Wrong(line, $"'{words.Peek()}' is too much. A column is header, width, right, how it is written, and the property.");
        }

        if (width < header.Length)
        {
            throw Wrong(line, $"{header} is wider than its column.");
        }

        var column = new Column(header, width, isRight, kind, path);
        Check(line, type, column);
        return column;
    }

    private void Check(int line, Type type, Column column)
    {
        string shown = PropertyType(line, type, column.Path);
        string? wanted = column.Kind switch
        {
            ColumnKind.Date or ColumnKind.Time => "System.DateTimeOffset",
            ColumnKind.Money => "System.Decimal",
            ColumnKind.Status => "System.String",
            _ => null,
        };
        if (wanted is not null && wanted != shown)
        {
            throw Wrong(line, $"{column.Path} is a {shown}, and {column.Kind.ToString().ToLowerInvariant()} is for a {wanted}.");
        }

        if (column.Kind == ColumnKind.Money)
        {
            PropertyType(line, type, FormatFile.CurrencyOf(column.Path));
        }
    }

    private string PropertyType(int line, Type type, string path)
    {
        Type at = type;
        foreach (string name in path.Split('.'))
        {
            at = at.GetProperty(name)?.PropertyType ?? throw Wrong(line, $"{at.Name} has no property {name}.");
        }

        // Of a nullable value, the value.
        return (at.IsGenericType && at.Name == "Nullable`1" ? at.GetGenericArguments()[0] : at).FullName!;
    }

    private LineException Wrong(int index, string message) => new(_file, index + 1, message);

    [GeneratedRegex(@"^(\w+)(?:: *(\w+))?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"\{([\w.]+)\}")]
    internal static partial Regex Hole();
}
