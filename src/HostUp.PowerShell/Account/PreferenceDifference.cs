using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Client.Account;
using HostUp.Client.Http;

namespace HostUp.PowerShell.Account;

/// <summary>A field that a change of preferences sets: what it is and what it is to be.</summary>
internal sealed class PreferenceDifference(string field, object? current, object? wanted)
{
    /// <summary>The field as HostUp names it, such as <c>billing.separateInvoices.enabled</c>.</summary>
    public string Field { get; } = field;

    /// <summary>What it is, for people.</summary>
    public string Current { get; } = Show(current);

    /// <summary>What it is to be, for people.</summary>
    public string Wanted { get; } = Show(wanted);

    /// <summary>The fields an update sets, beside what they are now.</summary>
    public static IEnumerable<PreferenceDifference> Compare(PreferencesUpdate update, AccountPreferences? current)
    {
        NotificationDelivery? delivery = current?.Notifications?.Delivery;
        IEnumerable<(string Field, object? Current, object? Wanted)> fields =
        [
            ("localization.languageCode", current?.Localization?.LanguageCode, update.LanguageCode),
            ("localization.timezone", current?.Localization?.Timezone, update.Timezone),
            ("notifications.emailEnabled", current?.Notifications?.EmailEnabled, update.EmailEnabled),
            ("notifications.smsEnabled", current?.Notifications?.SmsEnabled, update.SmsEnabled),
            ("notifications.delivery.overrideEnabled", delivery?.OverrideEnabled, update.DeliveryOverrideEnabled ?? (update.EnabledEmails is null ? null : true)),
            ("notifications.delivery.enabledEmails", delivery?.EnabledEmails, update.EnabledEmails),
            ("security.bankIdOnlyLogin", current?.Security?.BankIdOnlyLogin, update.BankIdOnlyLogin),
            ("billing.cardAutoCharge.configured", current?.Billing?.CardAutoCharge?.Configured, update.CardAutoCharge),
            ("billing.separateInvoices.enabled", current?.Billing?.SeparateInvoices?.Enabled, update.SeparateInvoices),
        ];
        return fields
            .Concat(CompareCategories(update.Categories, current?.Categories))
            .Where(static field => field.Wanted is not null)
            .Select(static field => new PreferenceDifference(field.Field, field.Current, field.Wanted));
    }

    private static IEnumerable<(string Field, object? Current, object? Wanted)> CompareCategories(
        IReadOnlyDictionary<string, object?>? wanted, PreferenceCategories? current)
    {
        foreach (KeyValuePair<string, object?> category in wanted ?? new Dictionary<string, object?>())
        {
            FreeFormObject? known = category.Key.ToUpperInvariant() switch
            {
                "GENERAL" => current?.General,
                "UI" => current?.Ui,
                "NOTIFICATIONS" => current?.Notifications,
                "BILLING" => current?.Billing,
                "DASHBOARD" => current?.Dashboard,
                _ => null,
            };
            if (category.Value is not IReadOnlyDictionary<string, object?> values)
            {
                yield return ($"categories.{category.Key}", known, category.Value ?? "null");
                continue;
            }

            foreach (KeyValuePair<string, object?> value in values)
            {
                object? old = null;
                known?.TryGetValue(value.Key, out old);
                yield return ($"categories.{category.Key}.{value.Key}", old, value.Value ?? "null");
            }
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "-",
        bool flag => flag ? "true" : "false",
        string text => text,
        IReadOnlyDictionary<string, object?> members =>
            "{" + string.Join(", ", members.Select(static member => $"{member.Key}: {Show(member.Value)}")) + "}",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Show)) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
