using System.Collections.Generic;

namespace HostUp.Client.Dns;

/// <summary>Zone files (RFC 1035, section 5; RFC 2308; BIND's units of time).</summary>
public static class ZoneFile
{
    /// <summary>
    /// Reads records. The SOA is read and left out: HostUp makes its own. <c>$INCLUDE</c> and <c>$GENERATE</c> are refused. Text in
    /// several strings is joined. What <see cref="Write"/> keeps in comments is read back.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="zone">The zone; names are relative to it until <c>$ORIGIN</c> says otherwise.</param>
    /// <param name="file">The file's name, for positions; may be null.</param>
    /// <returns>The records in the order of the file, each with its position.</returns>
    /// <exception cref="DnsSourceException">Lines cannot be read; the exception has all of them, up to twenty.</exception>
    public static IReadOnlyList<DnsRecordData> Read(string text, string zone, string? file = null) =>
        new ZoneFileReader(text.TrimStart('\uFEFF'), zone, file).Read();

    /// <summary>
    /// Writes records so that BIND's <c>named-checkzone</c> takes them. It wants a SOA and name servers, which HostUp keeps itself: lines
    /// for these are marked <c>;@ system</c> and left out when the file is read again. What a zone file has no words for is in comments that begin with <c>;@</c>.
    /// The same records give the same text, whatever their order.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="nameServers">The zone's name servers; null for HostUp's own.</param>
    /// <returns>The file's text, in ASCII and with line feeds.</returns>
    public static string Write(IEnumerable<DnsRecordData> records, string zone, IReadOnlyList<string>? nameServers = null) =>
        new ZoneFileWriter(DnsName.Zone(zone)).Write(records, nameServers is { Count: > 0 } ? nameServers : ["primary.ns.hostup.se", "secondary.ns.hostup.se"]);
}
