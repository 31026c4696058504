using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Errors;
using HostUp.Client.Json;

namespace HostUp.Client.Account;

/// <summary>A change of preferences. Null leaves a field as it is.</summary>
public sealed class PreferencesUpdate
{
    private static readonly string[] Languages = ["sv", "en"];

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>An IANA time zone, such as <c>Europe/Stockholm</c>.</summary>
    public string? Timezone { get; set; }

    /// <summary>General e-mail notifications on or off.</summary>
    public bool? EmailEnabled { get; set; }

    /// <summary>Text messages on or off.</summary>
    public bool? SmsEnabled { get; set; }

    /// <summary>False for HostUp's default delivery; true for <see cref="EnabledEmails"/>. Setting those implies true.</summary>
    public bool? DeliveryOverrideEnabled { get; set; }

    /// <summary>The categories of e-mail to deliver, such as <c>notify_billing</c>; empty for none.</summary>
    public IReadOnlyList<string>? EnabledEmails { get; set; }

    /// <summary>True switches password login off: only BankID logs in from then on.</summary>
    public bool? BankIdOnlyLogin { get; set; }

    /// <summary>Whether the saved card is to be charged when invoices are due (<c>billing.cardAutoCharge.configured</c>).</summary>
    public bool? CardAutoCharge { get; set; }

    /// <summary>True for one invoice per service, false for a consolidated one (<c>billing.separateInvoices.enabled</c>).</summary>
    public bool? SeparateInvoices { get; set; }

    /// <summary>
    /// Free-form values by category (<c>general</c>, <c>ui</c>, <c>notifications</c>, <c>billing</c>, <c>dashboard</c>): each an object.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Categories { get; set; }

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => !ChangesAccount && !ChangesBilling;

    /// <summary>The scopes a key needs for the fields that are set: <c>write:account</c>, <c>write:billing</c> or both.</summary>
    public IReadOnlyList<string> RequiredScopes =>
    [
        .. ChangesAccount ? new[] { "write:account" } : [],
        .. ChangesBilling ? new[] { "write:billing" } : [],
    ];

    private bool ChangesDelivery => DeliveryOverrideEnabled is not null || EnabledEmails is not null;

    private bool ChangesBilling => CardAutoCharge is not null || SeparateInvoices is not null || ChangesDelivery;

    private bool ChangesAccount => LanguageCode is not null || Timezone is not null || EmailEnabled is not null
        || SmsEnabled is not null || BankIdOnlyLogin is not null || Categories is { Count: > 0 };

    /// <summary>Checks the values, as <see cref="PreferencesClient.UpdateAsync"/> does before it sends anything.</summary>
    /// <exception cref="ArgumentException">Nothing is set, or a value is not acceptable.</exception>
    public void Validate()
    {
        if (IsEmpty)
        {
            throw new ArgumentException(AccountMessages.NothingToChange);
        }

        if (LanguageCode is not null && !Languages.Contains(LanguageCode, StringComparer.Ordinal))
        {
            throw new ArgumentException(Sentence.Fill(AccountMessages.InvalidLanguage, LanguageCode), nameof(LanguageCode));
        }

        if (Timezone is not null && !TimeZones.IsKnown(Timezone))
        {
            string near = string.Join(", ", TimeZones.Near(Timezone));
            throw new ArgumentException(
                near.Length == 0 ? Sentence.Fill(AccountMessages.InvalidTimeZone, Timezone) : Sentence.Fill(AccountMessages.InvalidTimeZoneNear, Timezone, near),
                nameof(Timezone));
        }

        if (EnabledEmails is not null && DeliveryOverrideEnabled == false)
        {
            throw new ArgumentException(Sentence.Fill(AccountMessages.EmailsNeedOverride), nameof(EnabledEmails));
        }

        if (EnabledEmails?.All(IsCategory) == false)
        {
            string wrong = EnabledEmails.First(static category => !IsCategory(category));
            throw new ArgumentException(Sentence.Fill(AccountMessages.InvalidCategory, wrong), nameof(EnabledEmails));
        }
    }

    internal void Write(Utf8JsonWriter writer)
    {
        Group(writer, "localization", LanguageCode is not null || Timezone is not null, () =>
        {
            Text(writer, "languageCode", LanguageCode);
            Text(writer, "timezone", Timezone);
        });
        Group(writer, "notifications", EmailEnabled is not null || SmsEnabled is not null || ChangesDelivery, () =>
        {
            Flag(writer, "emailEnabled", EmailEnabled);
            Flag(writer, "smsEnabled", SmsEnabled);
            Group(writer, "delivery", ChangesDelivery, () =>
            {
                Flag(writer, "overrideEnabled", DeliveryOverrideEnabled ?? true);
                if (EnabledEmails is not null)
                {
                    writer.WritePropertyName("enabledEmails");
                    FreeFormWriter.Write(writer, EnabledEmails);
                }
            });
        });
        Group(writer, "security", BankIdOnlyLogin is not null, () => Flag(writer, "bankIdOnlyLogin", BankIdOnlyLogin));
        Group(writer, "billing", CardAutoCharge is not null || SeparateInvoices is not null, () =>
        {
            // The wish is `configured`; `enabled` is the effective state and read-only.
            Group(writer, "cardAutoCharge", CardAutoCharge is not null, () => Flag(writer, "configured", CardAutoCharge));
            Group(writer, "separateInvoices", SeparateInvoices is not null, () => Flag(writer, "enabled", SeparateInvoices));
        });
        if (Categories is { Count: > 0 })
        {
            writer.WritePropertyName("categories");
            FreeFormWriter.Write(writer, Categories);
        }
    }

    private static bool IsCategory(string? category) =>
        category is { Length: > 0 and <= 100 } && category.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    private static void Group(Utf8JsonWriter writer, string name, bool present, Action members)
    {
        if (present)
        {
            writer.WriteStartObject(name);
            members();
            writer.WriteEndObject();
        }
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
