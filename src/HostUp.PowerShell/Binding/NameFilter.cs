using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace HostUp.PowerShell.Binding;

/// <summary>Names to show of a list. Wildcards may match nothing; a literal name that nothing has is to be an error.</summary>
/// <param name="names">The names; null for all there are.</param>
internal sealed class NameFilter(IEnumerable<string>? names)
{
    private readonly Wanted[]? _wanted = names?.Select(static name => new Wanted(name)).ToArray();

    /// <summary>The literal names that nothing had, with those that come near.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Near)> Missing =>
        (_wanted ?? []).Where(static wanted => wanted is { IsLiteral: true, IsFound: false }).Select(static wanted => (wanted.Name, wanted.CloseNames));

    /// <summary>Whether a thing of this name is wanted.</summary>
    /// <param name="name">The name; null is none.</param>
    public bool Matches(string? name)
    {
        if (_wanted is null)
        {
            return true;
        }

        // All of them are looked at: each is to know that it was found.
        bool matches = false;
        foreach (Wanted wanted in _wanted)
        {
            matches |= wanted.Matches(name ?? string.Empty);
        }

        return matches;
    }

    private sealed class Wanted(string name)
    {
        // Enough to choose from; a reseller's list must not stay in memory.
        private const int MaxSeen = 1000;

        private readonly List<string> _seen = [];
        private readonly WildcardPattern _pattern = new(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

        public string Name { get; } = name;

        public bool IsLiteral { get; } = !WildcardPattern.ContainsWildcardCharacters(name);

        public bool IsFound { get; private set; }

        public IReadOnlyList<string> CloseNames => Client.Api.CloseNames.Find(Name, _seen);

        public bool Matches(string text)
        {
            bool matches = _pattern.IsMatch(text) || (IsLiteral && string.Equals(text, Name, StringComparison.OrdinalIgnoreCase));
            IsFound |= matches;
            if (IsLiteral && !IsFound && text.Length > 0 && _seen.Count < MaxSeen)
            {
                _seen.Add(text);
            }

            return matches;
        }
    }
}
