using System;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>Which zone a request is about: HostUp wants its id in paths, and names in bodies relative to its name.</summary>
public sealed class DnsZoneReference
{
    /// <summary>Makes a reference.</summary>
    /// <param name="id">The zone's id (<c>zone_…</c>).</param>
    /// <param name="name">The zone's name in any form.</param>
    /// <exception cref="ArgumentException">The id has not the form of one, or there is no name.</exception>
    public DnsZoneReference(string id, string name)
    {
        Id = DnsZoneId.Checked(id, nameof(id));
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException(Sentence.Fill(Messages.NameEmpty), nameof(name)) : DnsName.Zone(name);
    }

    /// <summary>The zone's id.</summary>
    public string Id { get; }

    /// <summary>The zone's name in lower case, as DNS spells it.</summary>
    public string Name { get; }

    /// <summary>Name and identifier, as in <c>example.com (zone_…)</c>.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
