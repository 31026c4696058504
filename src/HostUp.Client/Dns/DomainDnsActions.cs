using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>What can be done with the DNS of a domain at this moment.</summary>
public sealed class DomainDnsActions : HostUpModel
{
    /// <summary>Whether records can be changed.</summary>
    public ActionGate? CanManageRecords { get; init; }

    /// <summary>Whether MX records of the root can be changed; they are HostUp's while it forwards the domain's mail. Null when not sent.</summary>
    public ActionGate? CanManageRootMxRecords { get; init; }

    /// <summary>What may be done, as in <c>records: allowed, root MX: allowed</c>.</summary>
    public override string ToString() => Parts.Join(
        CanManageRecords is null ? null : $"records: {CanManageRecords}",
        CanManageRootMxRecords is null ? null : $"root MX: {CanManageRootMxRecords}");
}
