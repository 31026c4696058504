namespace HostUp.Client.Dns;

/// <summary>A cell of a CSV file and where it begins.</summary>
internal sealed class CsvCell(string text, int line, int column)
{
    public string Text { get; } = text;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
