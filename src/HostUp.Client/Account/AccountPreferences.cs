using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>The account's settings as the control panel shows them (<c>GET /me/preferences</c>).</summary>
public sealed class AccountPreferences : HostUpModel
{
    /// <summary>Language and time zone; null when HostUp sends none.</summary>
    public LocalizationPreferences? Localization { get; init; }

    /// <summary>Which notifications are sent; null when HostUp sends none.</summary>
    public NotificationPreferences? Notifications { get; init; }

    /// <summary>How one may log in; null when HostUp sends none.</summary>
    public SecurityPreferences? Security { get; init; }

    /// <summary>Peppol, card auto-charge and invoice grouping; null when HostUp sends none.</summary>
    public BillingPreferences? Billing { get; init; }

    /// <summary>Free-form preferences by category; null when HostUp sends none.</summary>
    public PreferenceCategories? Categories { get; init; }

    /// <summary>Language, time zone and the main switches, on one line.</summary>
    public override string ToString() => Parts.Join(Localization?.ToString(), Notifications?.ToString(), Security?.ToString(), Billing?.ToString());
}
