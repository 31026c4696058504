using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>What can be done with a record at this moment.</summary>
public sealed class DnsRecordActions : HostUpModel
{
    /// <summary>Whether the CDN before it can be switched; null when HostUp does not say.</summary>
    public ActionGate? CanChangeProxy { get; init; }

    /// <summary>Whether the CDN can be switched, as in <c>change proxy: allowed</c>.</summary>
    public override string ToString() => CanChangeProxy is null ? string.Empty : $"change proxy: {CanChangeProxy}";
}
