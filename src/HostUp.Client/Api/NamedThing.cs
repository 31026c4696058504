using System.Collections.Generic;

namespace HostUp.Client.Api;

/// <summary>A thing of HostUp's, by its id and by what people call it.</summary>
/// <param name="id">The id.</param>
/// <param name="names">What people call it, the best known name first; may be empty.</param>
public sealed class NamedThing(string id, IReadOnlyList<string> names)
{
    /// <summary>The id.</summary>
    public string Id { get; } = id;

    /// <summary>What people call it, the best known name first; may be empty.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Name and id, as in <c>example.com (acct_…)</c>.</summary>
    public override string ToString() => Names.Count == 0 ? Id : $"{Names[0]} ({Id})";
}
