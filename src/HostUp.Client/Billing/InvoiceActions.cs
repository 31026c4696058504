using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>What can be done with an invoice at present.</summary>
public sealed class InvoiceActions : HostUpModel
{
    /// <summary>Whether it can be cancelled; the reason of a renewal's invoice says to cancel its order in its place.</summary>
    public ActionGate? CanCancel { get; init; }

    /// <summary>Whether it can be cancelled, and why not.</summary>
    public override string ToString() => CanCancel is null ? string.Empty : $"cancel: {CanCancel}";
}
