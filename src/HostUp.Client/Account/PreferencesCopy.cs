using System;
using System.Collections.Generic;
using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>Takes preferences over from one account to another.</summary>
public static class PreferencesCopy
{
    /// <summary>What makes other preferences the same as these: each field that can be set and has a value.</summary>
    /// <param name="preferences">The preferences to take over.</param>
    /// <returns>The change; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="preferences"/> is null.</exception>
    public static PreferencesUpdate ToUpdate(this AccountPreferences preferences)
    {
        if (preferences is null)
        {
            throw new ArgumentNullException(nameof(preferences));
        }

        NotificationDelivery? delivery = preferences.Notifications?.Delivery;
        return new PreferencesUpdate
        {
            LanguageCode = preferences.Localization?.LanguageCode,
            Timezone = preferences.Localization?.Timezone,
            EmailEnabled = preferences.Notifications?.EmailEnabled,
            SmsEnabled = preferences.Notifications?.SmsEnabled,
            DeliveryOverrideEnabled = delivery?.OverrideEnabled,

            // The list has a meaning only where it takes the place of HostUp's default.
            EnabledEmails = delivery?.OverrideEnabled == true ? delivery.EnabledEmails : null,
            BankIdOnlyLogin = preferences.Security?.BankIdOnlyLogin,
            CardAutoCharge = preferences.Billing?.CardAutoCharge?.Configured,
            SeparateInvoices = preferences.Billing?.SeparateInvoices?.Enabled,
            Categories = Values(preferences.Categories),
        };
    }

    // Empty ones change nothing, and would be sent.
    private static Dictionary<string, object?>? Values(PreferenceCategories? categories)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        Add("general", categories?.General);
        Add("ui", categories?.Ui);
        Add("notifications", categories?.Notifications);
        Add("billing", categories?.Billing);
        Add("dashboard", categories?.Dashboard);
        return values.Count == 0 ? null : values;

        void Add(string name, FreeFormObject? members)
        {
            if (members is { Count: > 0 })
            {
                values.Add(name, members);
            }
        }
    }
}
