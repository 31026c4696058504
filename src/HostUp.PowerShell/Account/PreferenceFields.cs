using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Account;
using HostUp.Client.Api;

namespace HostUp.PowerShell.Account;

/// <summary>The fields an update sets, beside what they are.</summary>
internal static class PreferenceFields
{
    /// <summary>Every field that the update sets, also those that are so already.</summary>
    /// <param name="update">What is wanted.</param>
    /// <param name="current">What is; null when it is not known.</param>
    public static IEnumerable<PreferenceDifference> Compare(PreferencesUpdate update, AccountPreferences? current)
    {
        NotificationDelivery? delivery = current?.Notifications?.Delivery;
        IEnumerable<PreferenceDifference> fields =
        [
            new("localization.languageCode", current?.Localization?.LanguageCode, update.LanguageCode),
            new("localization.timezone", current?.Localization?.Timezone, update.Timezone),
            new("notifications.emailEnabled", current?.Notifications?.EmailEnabled, update.EmailEnabled),
            new("notifications.smsEnabled", current?.Notifications?.SmsEnabled, update.SmsEnabled),
            new("notifications.delivery.overrideEnabled", delivery?.OverrideEnabled, update.DeliveryOverrideEnabled ?? (update.EnabledEmails is null ? null : true)),
            CompareEmails(delivery, update),
            new("security.bankIdOnlyLogin", current?.Security?.BankIdOnlyLogin, update.BankIdOnlyLogin),
            new("billing.cardAutoCharge.configured", current?.Billing?.CardAutoCharge?.Configured, update.CardAutoCharge),
            new("billing.separateInvoices.enabled", current?.Billing?.SeparateInvoices?.Enabled, update.SeparateInvoices),
        ];
        return fields
            .Where(static field => field.Wanted is not null)
            .Concat(CompareCategories(update.Categories, current?.Categories));
    }

    // The list is a set to HostUp. What it has in another order, or twice, it has.
    private static PreferenceDifference CompareEmails(NotificationDelivery? delivery, PreferencesUpdate update)
    {
        string[]? current = delivery?.EnabledEmails?.ToArray();
        string[]? wanted = update.EnabledEmails?.ToArray();
        bool same = current is not null && wanted is not null && new HashSet<string>(current, StringComparer.Ordinal).SetEquals(wanted);
        return new PreferenceDifference("notifications.delivery.enabledEmails", current, wanted, same);
    }

    // A change merges the values given into their category and replaces each as a whole: so deep is compared, and no deeper.
    private static IEnumerable<PreferenceDifference> CompareCategories(
        IReadOnlyDictionary<string, object?>? wanted, PreferenceCategories? current)
    {
        foreach (KeyValuePair<string, object?> category in wanted ?? new Dictionary<string, object?>())
        {
            object? known = Find(current, category.Key);
            if (category.Value is not IReadOnlyDictionary<string, object?> values)
            {
                yield return new PreferenceDifference($"categories.{category.Key}", known, category.Value);
                continue;
            }

            foreach (KeyValuePair<string, object?> value in values)
            {
                yield return new PreferenceDifference($"categories.{category.Key}.{value.Key}", Find(known, value.Key), value.Value);
            }
        }
    }

    private static object? Find(PreferenceCategories? categories, string name) => name switch
    {
        "general" => categories?.General,
        "ui" => categories?.Ui,
        "notifications" => categories?.Notifications,
        "billing" => categories?.Billing,
        "dashboard" => categories?.Dashboard,
        _ => Find(categories?.GetAdditionalData(), name),
    };

    // As written: HostUp keeps `theme` and `Theme` apart, as JSON does.
    private static object? Find(object? members, string name) => members is FreeFormObject known
        ? known.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.Ordinal)).Value
        : null;
}
