using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>Which categories of e-mail are delivered.</summary>
public sealed class NotificationDelivery : HostUpModel
{
    /// <summary>True when <see cref="EnabledEmails"/> decides; false when HostUp's defaults do, and then every category is on.</summary>
    public bool? OverrideEnabled { get; init; }

    /// <summary>The categories switched on, such as <c>notify_billing</c>. Decides only while <see cref="OverrideEnabled"/> is true.</summary>
    public ItemList<string>? EnabledEmails { get; init; }

    /// <summary>The state of billing e-mails; null when not sent.</summary>
    public BillingNotificationDelivery? Billing { get; init; }

    /// <summary><c>defaults</c>, or the categories switched on.</summary>
    public override string ToString() => OverrideEnabled == true ? string.Join(", ", EnabledEmails ?? []) : "defaults";
}
