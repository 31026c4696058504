using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Limits of an account's plan. Null means unlimited, not published or not sent.</summary>
public sealed class AccountResources : HostUpModel
{
    /// <summary>Disk space in GB.</summary>
    public decimal? DiskLimitGb { get; init; }

    /// <summary>Memory in GB.</summary>
    public decimal? MemoryGb { get; init; }

    /// <summary>Traffic in GB a month.</summary>
    public decimal? BandwidthLimitGb { get; init; }

    /// <summary>Number of mailboxes.</summary>
    public long? EmailAccountLimit { get; init; }

    /// <summary>Number of databases.</summary>
    public long? DatabaseLimit { get; init; }

    /// <summary>Number of FTP accounts.</summary>
    public long? FtpAccountLimit { get; init; }

    /// <summary>Number of addon domains.</summary>
    public long? AddonDomainLimit { get; init; }

    /// <summary>Number of subdomains.</summary>
    public long? SubdomainLimit { get; init; }

    /// <summary>The main limits, as in <c>20 GB disk, 2 GB memory</c>; what is null is left out.</summary>
    public override string ToString() => Parts.Join(Parts.Count(DiskLimitGb, "GB disk"), Parts.Count(MemoryGb, "GB memory"));
}
