using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>How many domains an account may have.</summary>
public sealed class HostingDomainQuota : HostUpModel
{
    /// <summary>Domains with a folder of their own.</summary>
    public HostingCount? Addon { get; init; }

    /// <summary>The numbers, as in <c>1 of 5</c>.</summary>
    public override string ToString() => Addon?.ToString() ?? string.Empty;
}
