using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using HostUp.Client.Dns;

namespace HostUp.PowerShell.Dns;

/// <summary>The three forms in which records are kept in files. The names are those that -Format takes.</summary>
internal static class ZoneFormat
{
    public const string Zone = "Zone";
    public const string Csv = "Csv";
    public const string Json = "Json";

    /// <summary>What is said, else what the ending of the file says; a file of another ending is a zone file.</summary>
    public static string Of(string? format, string? path) => format
        ?? (Path.GetExtension(path ?? string.Empty).ToUpperInvariant() switch
        {
            ".CSV" => Csv,
            ".JSON" => Json,
            _ => Zone,
        });

    public static string Ending(string format) => Is(format, Csv) ? ".csv" : Is(format, Json) ? ".json" : ".zone";

    public static IReadOnlyList<DnsRecordData> Read(string format, string text, string zone, string file) => Is(format, Csv)
        ? DnsCsv.Read(text, zone, file)
        : Is(format, Json) ? DnsJson.Read(text, zone, file) : ZoneFile.Read(text, zone, file);

    public static string Write(string format, IEnumerable<DnsRecordData> records, string zone) => Is(format, Csv)
        ? DnsCsv.Write(records, zone)
        : Is(format, Json) ? DnsJson.Write(records, zone) : ZoneFile.Write(records, zone);

    /// <summary>Windows PowerShell's Import-Csv takes UTF-8 for what it is by its mark alone; the others have none by custom, and need none.</summary>
    public static Encoding Encoding(string format, string text) => new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: Is(format, Csv) && new UTF8Encoding().GetByteCount(text) > text.Length);

    private static bool Is(string format, string other) => string.Equals(format, other, StringComparison.OrdinalIgnoreCase);
}
