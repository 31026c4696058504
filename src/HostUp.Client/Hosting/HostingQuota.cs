using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>How much of its disk an account uses, and how many files it has (<c>GET /shared-hosting/{id}/disk-quota</c>).</summary>
public sealed class HostingQuota : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>Disk space.</summary>
    public DiskUsage? Bytes { get; init; }

    /// <summary>Files and folders; null when HostUp does not count them.</summary>
    public InodeUsage? Inodes { get; init; }

    /// <summary>HostUp's own verdict: whether the account is within both limits; null when not sent.</summary>
    public bool? UnderQuota { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>What is used, as in <c>example.com: 4 of 20 GB, 2 of 10 files</c>.</summary>
    public override string ToString() => $"{AccountName ?? AccountId}: " + Parts.Join(Bytes?.ToString(), Inodes?.ToString());

    internal HostingQuota Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        AccountName = accountName;
        return this;
    }
}
