using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What can be done about the renewal of a domain at this moment.</summary>
public sealed class RenewalActions : HostUpModel
{
    /// <summary>Whether it can be made to renew itself.</summary>
    public ActionGate? CanEnableAutoRenew { get; init; }

    /// <summary>Whether it can be renewed now.</summary>
    public ActionGate? CanRenewNow { get; init; }

    /// <summary>What may be done, as in <c>renew: allowed, auto-renew: allowed</c>.</summary>
    public override string ToString() => Parts.Join(
        CanRenewNow is null ? null : $"renew: {CanRenewNow}", CanEnableAutoRenew is null ? null : $"auto-renew: {CanEnableAutoRenew}");
}
