using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>How many domains of each kind an account has.</summary>
public sealed class HostingDomainCounts : HostUpModel
{
    /// <summary>Domains with a folder of their own.</summary>
    public int? Addon { get; init; }

    /// <summary>Domains that show the site of the main one.</summary>
    public int? Parked { get; init; }

    /// <summary>Subdomains.</summary>
    public int? Sub { get; init; }

    /// <summary>The numbers, as in <c>1 addon, 0 parked, 2 sub</c>.</summary>
    public override string ToString() => Parts.Join(Parts.Count(Addon, "addon"), Parts.Count(Parked, "parked"), Parts.Count(Sub, "sub"));
}
