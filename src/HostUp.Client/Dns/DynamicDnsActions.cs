using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>What can be done with dynamic DNS of a domain at this moment.</summary>
public sealed class DynamicDnsActions : HostUpModel
{
    /// <summary>Whether host names can be added and deleted.</summary>
    public ActionGate? CanManage { get; init; }

    /// <summary>Whether host names can be switched on and off.</summary>
    public ActionGate? CanEnable { get; init; }

    /// <summary>Whether a token can be made anew.</summary>
    public ActionGate? CanUpdateToken { get; init; }

    /// <summary>What may be done, as in <c>manage: allowed, enable: allowed</c>.</summary>
    public override string ToString() => Parts.Join(
        CanManage is null ? null : $"manage: {CanManage}",
        CanEnable is null ? null : $"enable: {CanEnable}",
        CanUpdateToken is null ? null : $"token: {CanUpdateToken}");
}
