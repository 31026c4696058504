using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>What became of an import.</summary>
public sealed class WordPressImport : HostUpModel
{
    /// <summary>Whether something was taken under management.</summary>
    public bool? Imported { get; init; }

    /// <summary>How many; null when HostUp does not say.</summary>
    public int? Count { get; init; }

    /// <summary>How many, as in <c>1 site</c>.</summary>
    public override string ToString() => Imported == true ? Parts.Count(Count, "imported") ?? "imported" : "not imported";
}
