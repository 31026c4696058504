using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace HostUp.Client.Dns;

/// <summary>Reads objects of a JSON text one by one, so that each is known by its line.</summary>
internal sealed class JsonRecords(string text, string zone, ProblemList problems)
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes(text);
    private readonly List<DnsRecordData> _records = [];

    private int _line = 1;
    private int _column = 1;
    private int _counted;

    public IReadOnlyList<DnsRecordData> Read()
    {
        var reader = new Utf8JsonReader(_json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            bool list = reader.TokenType == JsonTokenType.StartArray;
            if (!list && reader.TokenType != JsonTokenType.StartObject)
            {
                NoRecord(ref reader);
                return _records;
            }

            while (!problems.IsFull && (!list || (reader.Read() && reader.TokenType != JsonTokenType.EndArray)))
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    Record(ref reader);
                }
                else
                {
                    NoRecord(ref reader);
                    reader.Skip();
                }

                if (!list)
                {
                    break;
                }
            }

            // What stands behind is found here.
            while (!problems.IsFull && reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            (int line, int column) = Place(LineStart(e.LineNumber ?? 0) + (e.BytePositionInLine ?? 0));
            problems.Syntax(line, column, static () => DnsMessages.InvalidJson);
        }

        return _records;
    }

    private void Record(ref Utf8JsonReader reader)
    {
        (int line, int column) = Place(reader.TokenStartIndex);
        var row = new DnsRow(zone, problems, line, column);
        bool readable = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string? member = Text(ref reader);
            reader.Read();
            (int atLine, int atColumn) = Place(reader.TokenStartIndex);
            string? value = reader.TokenType switch
            {
                JsonTokenType.String => Text(ref reader),
                JsonTokenType.Number => Encoding.UTF8.GetString(_json, (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)),
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                _ => string.Empty,
            };
            if (member is null || value is null || (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && IsField(member)))
            {
                problems.Syntax(atLine, atColumn, static () => DnsMessages.InvalidMember, member ?? string.Empty);
                readable = false;
            }

            reader.Skip();
            row.Set(member ?? string.Empty, value ?? string.Empty, atLine, atColumn);
        }

        if (readable && row.Record() is { } record)
        {
            _records.Add(record);
        }
    }

    private void NoRecord(ref Utf8JsonReader reader)
    {
        (int line, int column) = Place(reader.TokenStartIndex);
        problems.Syntax(line, column, static () => DnsMessages.NoRecords);
    }

    // Null when it has half a character (\ud800 alone).
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsField(string member) => Array.Exists(DnsRow.Fields, field => field.Equals(member, StringComparison.OrdinalIgnoreCase));

    // The reader says in which line it stopped, and at which byte of it.
    private long LineStart(long line)
    {
        long at = 0;
        for (; line > 0; line--)
        {
            at = Array.IndexOf(_json, (byte)'\n', (int)at) + 1;
        }

        return at;
    }

    // Places are asked for in the order of the text, so that it is gone through once. A character of four bytes is two here.
    private (int Line, int Column) Place(long index)
    {
        for (; _counted < index && _counted < _json.Length; _counted++)
        {
            byte octet = _json[_counted];
            if (octet == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else
            {
                _column += (octet & 0xC0) == 0x80 ? 0 : octet >= 0xF0 ? 2 : 1;
            }
        }

        return (_line, _column);
    }
}
