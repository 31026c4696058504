using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>Which notifications the account gets.</summary>
public sealed class NotificationPreferences : HostUpModel
{
    /// <summary>Whether general e-mail notifications are on.</summary>
    public bool? EmailEnabled { get; init; }

    /// <summary>Whether text messages are on.</summary>
    public bool? SmsEnabled { get; init; }

    /// <summary>Which e-mails are delivered. HostUp's schema types it null and its example is an object: null when not sent.</summary>
    public NotificationDelivery? Delivery { get; init; }

    /// <summary>The switches, as in <c>email on, SMS off</c>.</summary>
    public override string ToString() => Parts.Join(Parts.Switch("email", EmailEnabled), Parts.Switch("SMS", SmsEnabled));
}
