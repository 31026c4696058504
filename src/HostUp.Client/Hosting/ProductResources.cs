using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>What a plan includes. Null means unlimited or not published. HostUp names these members differently from those of an account.</summary>
public sealed class ProductResources : HostUpModel
{
    /// <summary>Processor cores.</summary>
    public decimal? CpuCores { get; init; }

    /// <summary>Memory in GB.</summary>
    public decimal? MemoryGb { get; init; }

    /// <summary>Disk space in GB; an account's details call it <c>diskLimitGb</c>.</summary>
    public decimal? StorageGb { get; init; }

    /// <summary>Traffic in GB a month; an account's details call it <c>bandwidthLimitGb</c>.</summary>
    public decimal? BandwidthGb { get; init; }

    /// <summary>Number of mailboxes.</summary>
    public long? EmailAccountLimit { get; init; }

    /// <summary>The main limits, as in <c>20 GB disk, 2 GB memory</c>; what is null is left out.</summary>
    public override string ToString() => Parts.Join(Parts.Count(StorageGb, "GB disk"), Parts.Count(MemoryGb, "GB memory"));
}
