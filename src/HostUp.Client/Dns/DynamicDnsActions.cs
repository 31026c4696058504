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
}
