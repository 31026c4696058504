using System;
using System.Text.Json;
using HostUp.Client.Account;

namespace HostUp.Client.Tests.Account;

public sealed class PreferencesCopyTests
{
    [Fact]
    public void What_can_be_set_is_taken_over_and_what_has_no_value_is_not()
    {
        AccountPreferences preferences = JsonSerializer.Deserialize(
            """
            {
              "localization": { "languageCode": "sv", "timezone": null },
              "notifications": { "emailEnabled": false, "delivery": { "overrideEnabled": true, "enabledEmails": ["notify_billing"] } },
              "security": { "bankIdOnlyLogin": true },
              "billing": { "cardAutoCharge": { "configured": true, "enabled": false }, "separateInvoices": { "enabled": false } },
              "categories": { "ui": { "theme": "dark" }, "general": {} }
            }
            """,
            AccountJson.Default.AccountPreferences)!;

        PreferencesUpdate update = preferences.ToUpdate();

        Assert.Equal("sv", update.LanguageCode);
        Assert.Null(update.Timezone);
        Assert.False(update.EmailEnabled);
        Assert.Null(update.SmsEnabled);
        Assert.True(update.DeliveryOverrideEnabled);
        Assert.Equal(["notify_billing"], update.EnabledEmails);
        Assert.True(update.BankIdOnlyLogin);
        Assert.True(update.CardAutoCharge);
        Assert.False(update.SeparateInvoices);
        Assert.Equal(["ui"], update.Categories!.Keys);
        update.Validate();
    }

    [Fact]
    public void A_list_that_does_not_count_is_not_taken_over()
    {
        AccountPreferences preferences = JsonSerializer.Deserialize(
            """{ "notifications": { "delivery": { "overrideEnabled": false, "enabledEmails": ["notify_billing"] } } }""",
            AccountJson.Default.AccountPreferences)!;

        PreferencesUpdate update = preferences.ToUpdate();

        Assert.False(update.DeliveryOverrideEnabled);
        Assert.Null(update.EnabledEmails);
        Assert.Null(update.Categories);
        update.Validate();
    }

    [Fact]
    public void Nothing_is_refused() => Assert.Throws<ArgumentNullException>(() => PreferencesCopy.ToUpdate(null!));
}
