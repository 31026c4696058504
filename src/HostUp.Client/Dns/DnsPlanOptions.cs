using System.Collections.Generic;

namespace HostUp.Client.Dns;

/// <summary>How far a plan goes.</summary>
public sealed class DnsPlanOptions
{
    /// <summary>The types it looks at, in any case; null or empty for all. Records of other types are as if they were not there, in the source too.</summary>
    public IReadOnlyCollection<string>? Types { get; init; }

    /// <summary>Whether record sets that the source does not name are removed. False by default.</summary>
    public bool Prune { get; init; }
}
