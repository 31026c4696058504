using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>The state of billing e-mails.</summary>
public sealed class BillingNotificationDelivery : HostUpModel
{
    /// <summary>Whether billing e-mails are delivered.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether that may be changed now: HostUp wants an invoice recipient first.</summary>
    public ToggleActions? Actions { get; init; }

    /// <summary><c>on</c> or <c>off</c>.</summary>
    public override string ToString() => Enabled == true ? "on" : "off";
}
