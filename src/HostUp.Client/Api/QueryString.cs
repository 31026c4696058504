using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Api;

/// <summary>Query parameters, escaped; parameters without a value are left out.</summary>
internal sealed class QueryString
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    public QueryString(IEnumerable<KeyValuePair<string, string>>? parameters = null) => _parameters = parameters?.ToArray() ?? [];

    /// <summary>The same parameters with this one in place of any of the same name; a null value changes nothing.</summary>
    public QueryString With(string name, string? value) => value is null
        ? this
        : new QueryString(_parameters.Where(p => p.Key != name).Append(new KeyValuePair<string, string>(name, value)));

    /// <summary>The text without a question mark; null when there is no parameter.</summary>
    public override string? ToString() => _parameters.Count == 0
        ? null
        : string.Join("&", _parameters.Select(static p => Uri.EscapeDataString(p.Key) + "=" + Uri.EscapeDataString(p.Value)));
}
