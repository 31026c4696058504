using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>Makes records of the entries of a zone file: directives, owners, times to live, classes and types.</summary>
internal sealed class ZoneFileReader
{
    private readonly string _zone;
    private readonly ProblemList _problems;
    private readonly ZoneFileLexer _lexer;
    private readonly ZoneFileData _data;
    private readonly List<DnsRecordData> _records = [];

    private string _origin;
    private string? _owner;
    private int? _defaultTtl;
    private int? _lastTtl;
    private int? _minimum;
    private bool? _proxied;

    public ZoneFileReader(string text, string zone, string? file)
    {
        _zone = DnsName.Zone(zone);
        _origin = _zone + ".";
        _problems = new ProblemList(file);
        _lexer = new ZoneFileLexer(text, _problems);
        _data = new ZoneFileData(_problems);
    }

    public IReadOnlyList<DnsRecordData> Read()
    {
        while (!_problems.IsFull && _lexer.Next() is { } entry)
        {
            if (entry.IsBroken)
            {
                continue;
            }

            ZoneFileNotes notes = ZoneFileNotes.Read(entry.Annotation, _problems);
            if (entry.Tokens.Count == 0)
            {
                // On a line of its own it holds for the lines that follow, as $TTL does.
                _proxied = notes.SaysProxied ? notes.Proxied : _proxied;
            }
            else if (!entry.IsIndented && !entry.Tokens[0].IsQuoted && entry.Tokens[0].Raw[0] == '$')
            {
                Directive(entry);
            }
            else
            {
                Record(entry, notes);
            }
        }

        _problems.ThrowIfAny();
        return _records;
    }

    private void Directive(ZoneFileEntry entry)
    {
        ZoneFileToken directive = entry.Tokens[0];
        ZoneFileToken? value = entry.Tokens.Count == 2 ? entry.Tokens[1] : null;
        if (directive.Is("$INCLUDE") || directive.Is("$GENERATE"))
        {
            _problems.Add(DnsRule.DirectiveRefused, string.Empty, directive.Line, directive.Column, static () => DnsMessages.DirectiveRefused, directive.Raw);
        }
        else if (directive.Is("$TTL"))
        {
            _defaultTtl = value is null ? null : ZoneFileTime.Parse(value.Raw);
            if (_defaultTtl is null)
            {
                _problems.Add(DnsRule.Syntax, "ttl", directive.Line, value?.Column ?? entry.EndColumn, static () => DnsMessages.InvalidTtl, value?.Raw ?? string.Empty);
            }
        }
        else if (!directive.Is("$ORIGIN"))
        {
            _problems.Syntax(directive.Line, directive.Column, static () => DnsMessages.DirectiveUnknown, directive.Raw);
        }
        else if (value is null || ZoneFileName.Read(value.Raw, _origin) is not { } origin)
        {
            _problems.Syntax(directive.Line, entry.Tokens.Count > 1 ? entry.Tokens[1].Column : entry.EndColumn, static () => DnsMessages.InvalidOrigin);
        }
        else if (DnsName.Zone(origin).EndsWith("." + _zone + "." + _zone, StringComparison.Ordinal) || DnsName.Zone(origin) == _zone + "." + _zone)
        {
            // Every name below would be wrong for the one dot that is missing here.
            _problems.Add(DnsRule.ZoneNameTwice, "name", value.Line, value.Column, static () => DnsMessages.ZoneNameTwice, origin, _zone);
        }
        else
        {
            _origin = origin;
        }
    }

    private void Record(ZoneFileEntry entry, ZoneFileNotes notes)
    {
        ZoneFileToken first = entry.Tokens[0];
        int at = entry.IsIndented ? 0 : 1;
        if (at == 1)
        {
            _owner = ZoneFileName.Read(first.Raw, _origin);
        }

        if (_owner is null)
        {
            Func<string> message = at == 1 ? static () => DnsMessages.InvalidEscape : static () => DnsMessages.OwnerMissing;
            _problems.Add(DnsRule.Syntax, "name", first.Line, first.Column, message);
            return;
        }

        if (!TtlAndClass(entry, ref at, out int? ttl))
        {
            return;
        }

        if (at == entry.Tokens.Count)
        {
            _problems.Add(DnsRule.Syntax, "type", entry.EndLine, entry.EndColumn, static () => DnsMessages.TypeMissing);
            return;
        }

        ZoneFileToken type = entry.Tokens[at];
        string kind = type.Raw.ToUpperInvariant();
        ZoneFileToken[] data = [.. entry.Tokens.Skip(at + 1)];
        _lastTtl = ttl ?? _lastTtl;
        if (kind == "SOA")
        {
            _minimum = _data.HasParts(kind, data, entry) ? ZoneFileTime.Parse(data[6].Raw) : _minimum;
        }
        else if (!DnsRecordTypes.IsKnown(kind))
        {
            var unknown = DnsRecordData.Exact(DnsName.Relative(_owner, _zone), kind, string.Empty, null, null, null, null, null, _problems.At(type.Line, type.Column));
            _problems.Add(DnsRecordCheck.Malformed(unknown, _zone).First(static problem => problem.Field == "type"));
        }
        else if (_data.Read(kind, data, entry, _origin) is { } read && !notes.IsSystem)
        {
            int? lives = notes.HasNoTtl ? null : ttl ?? _defaultTtl ?? _lastTtl ?? _minimum;
            bool? proxied = notes.SaysProxied || !DnsRecordTypes.TakesProxied(kind) ? notes.Proxied : _proxied;
            int?[] numbers = [.. read.Numbers, null, null, null];
            Add(DnsRecordData.Exact(
                DnsName.Relative(_owner, _zone), kind, read.Value, lives, numbers[0], numbers[1], numbers[2], proxied, _problems.At(first.Line, first.Column)), type, data);
        }
    }

    // Either may come first, and both may be left out.
    private bool TtlAndClass(ZoneFileEntry entry, ref int at, out int? ttl)
    {
        ttl = null;
        bool classed = false;
        for (; at < entry.Tokens.Count; at++)
        {
            ZoneFileToken token = entry.Tokens[at];
            if (!classed && (token.Is("IN") || token.Is("CH") || token.Is("HS") || token.Is("CS")))
            {
                classed = true;
                if (!token.Is("IN"))
                {
                    _problems.Syntax(token.Line, token.Column, static () => DnsMessages.ClassNotInternet, token.Raw);
                    return false;
                }
            }
            else if (ttl is null && !token.IsQuoted && token.Raw[0] is >= '0' and <= '9')
            {
                ttl = ZoneFileTime.Parse(token.Raw);
                if (ttl is null)
                {
                    _problems.Add(DnsRule.Syntax, "ttl", token.Line, token.Column, static () => DnsMessages.InvalidTtl, token.Raw);
                    return false;
                }
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private void Add(DnsRecordData record, ZoneFileToken type, ZoneFileToken[] data)
    {
        foreach (DnsProblem problem in DnsRecordCheck.Malformed(record, _zone))
        {
            ZoneFileToken? place = problem.Field switch { "name" => null, "type" => type, _ => data[0] };
            _problems.Add(place is null ? problem : problem.MovedTo(_problems.At(place.Line, place.Column)));
        }

        _records.Add(record);
    }
}
