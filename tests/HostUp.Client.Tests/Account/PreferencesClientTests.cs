using System;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Account;

/// <summary>Reading and changing preferences, over real sockets.</summary>
public sealed class PreferencesClientTests
{
    [Fact]
    public async Task Get_asks_for_the_preferences_and_reads_every_member()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        AccountPreferences preferences = await sandbox.Client.Preferences.GetAsync();

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("GET /api/v2/me/preferences", request.ToString());
        Assert.Null(request.Body);
        Assert.False(request.Headers.ContainsKey("Content-Type"));
        Assert.True(request.Headers.ContainsKey("Authorization"));

        Assert.Equal("en", preferences.Localization!.LanguageCode);
        Assert.Equal("Europe/Stockholm", preferences.Localization.Timezone);
        Assert.True(preferences.Notifications!.EmailEnabled);
        Assert.False(preferences.Notifications.SmsEnabled);
        Assert.True(preferences.Notifications.Delivery!.OverrideEnabled);
        Assert.Equal(["notify_billing", "notify_support", "notify_services", "notify_domains"], preferences.Notifications.Delivery.EnabledEmails);
        Assert.True(preferences.Notifications.Delivery.Billing!.Enabled);
        Assert.False(preferences.Notifications.Delivery.Billing.Actions!.CanToggle!.Allowed);
        Assert.StartsWith("Add a billing notification recipient", preferences.Notifications.Delivery.Billing.Actions.CanToggle!.Reason, StringComparison.Ordinal);
        Assert.False(preferences.Security!.BankIdOnlyLogin);
        Assert.True(preferences.Security.TwoFactorEnabled);
        Assert.False(preferences.Billing!.Peppol!.OptedOut);
        Assert.Null(preferences.Billing.Peppol.OptOutReason);
        Assert.Null(preferences.Billing.Peppol.OptedOutAt);
        CardAutoCharge card = preferences.Billing.CardAutoCharge!;
        Assert.True(card.Enabled);
        Assert.Equal("Card auto-charge", card.Label);
        Assert.Equal("Automatically charge the saved card when invoices are due.", card.Description);
        Assert.Null(card.Reason);
        Assert.True(card.Actions!.CanToggle!.Allowed);
        Assert.Equal("card", card.Method);
        Assert.Equal("active", card.Status);
        Assert.True(card.Configured);
        Assert.True(card.HasPaymentMethod);
        SeparateInvoices separate = preferences.Billing.SeparateInvoices!;
        Assert.False(separate.Enabled);
        Assert.Equal("Separate service invoices", separate.Label);
        Assert.StartsWith("Create separate invoices", separate.Description, StringComparison.Ordinal);
        Assert.Null(separate.Reason);
        Assert.True(separate.Actions!.CanToggle!.Allowed);
        Assert.Empty(preferences.Categories!.General!);
        Assert.Empty(preferences.Categories.Ui!);
        Assert.Empty(preferences.Categories.Notifications!);
        Assert.Empty(preferences.Categories.Billing!);
        Assert.Empty(preferences.Categories.Dashboard!);
    }

    [Fact]
    public async Task The_three_members_that_HostUp_types_as_null_are_read_as_null()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"notifications":{"delivery":null},"billing":{"cardAutoCharge":null,"separateInvoices":null}}""");

        AccountPreferences preferences = await api.Client.Preferences.GetAsync();

        Assert.Null(preferences.Notifications!.Delivery);
        Assert.Null(preferences.Billing!.CardAutoCharge);
        Assert.Null(preferences.Billing.SeparateInvoices);
        Assert.Null(preferences.Localization);
        Assert.Null(preferences.Security);
        Assert.Null(preferences.Categories);
    }

    [Fact]
    public async Task An_update_sends_a_patch_and_gives_back_the_preferences_as_they_are_now()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        AccountPreferences after = await sandbox.Client.Preferences.UpdateAsync(new PreferencesUpdate { SeparateInvoices = true });

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("PATCH /api/v2/me/preferences", request.ToString());
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonCompare.Same("""{"billing":{"separateInvoices":{"enabled":true}}}""", request.Body);
        Assert.True(after.Billing!.SeparateInvoices!.Enabled);
        Assert.True((await sandbox.Client.Preferences.GetAsync()).Billing!.SeparateInvoices!.Enabled);
    }

    [Fact]
    public async Task Card_auto_charge_without_a_saved_card_is_configured_and_not_in_effect()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.Empty);

        CardAutoCharge card = (await sandbox.Client.Preferences.UpdateAsync(new PreferencesUpdate { CardAutoCharge = true })).Billing!.CardAutoCharge!;

        JsonCompare.Same("""{"billing":{"cardAutoCharge":{"configured":true}}}""", sandbox.LastRequest.Body);
        Assert.True(card.Configured);
        Assert.False(card.Enabled);
        Assert.False(card.HasPaymentMethod);
        Assert.Equal("needs_payment_method", card.Status);
    }

    [Fact]
    public async Task Categories_are_kept_nested_and_can_be_looked_into()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var ui = new FreeFormObject([new("theme", "dark"), new("panels", new object?[] { "mail", 3L, 1.5m, null, true })]);

        AccountPreferences after = await sandbox.Client.Preferences.UpdateAsync(new PreferencesUpdate
        {
            Categories = new FreeFormObject([new("ui", ui)]),
        });

        JsonCompare.Same("""{"categories":{"ui":{"theme":"dark","panels":["mail",3,1.5,null,true]}}}""", sandbox.LastRequest.Body);
        Assert.Equal("dark", after.Categories!.Ui!["Theme"]);
        Assert.Equal(["mail", 3L, 1.5m, null, true], Assert.IsType<object?[]>(after.Categories.Ui["panels"]));
    }

    [Fact]
    public async Task A_missing_scope_is_HostUps_problem_with_its_code()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.ReadOnlyKey);

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.Preferences.UpdateAsync(new PreferencesUpdate { SmsEnabled = true }));

        Assert.Equal("forbidden", refused.ErrorId);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("PATCH", refused.Method);
        Assert.Equal("/me/preferences", refused.Path);
        Assert.True(refused.IsSettled);
    }

    [Fact]
    public async Task A_wrong_key_is_unauthorized()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(key: "wrong-key");

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Preferences.GetAsync());

        Assert.Equal("unauthorized", refused.ErrorId);
        Assert.DoesNotContain("wrong-key", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preferences")]
    public async Task The_published_example_is_what_the_sandbox_serves(string sample)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        JsonCompare.Contains(Samples.Read(sample), (await sandbox.Client.Preferences.GetAsync()).ToJson());
    }

    [Fact]
    public void Models_read_well()
    {
        Assert.Equal("en, Europe/Stockholm", new LocalizationPreferences { LanguageCode = "en", Timezone = "Europe/Stockholm" }.ToString());
        Assert.Equal("email on, SMS off", new NotificationPreferences { EmailEnabled = true }.ToString());
        Assert.Equal("defaults", new NotificationDelivery { EnabledEmails = ["notify_billing"] }.ToString());
        Assert.Equal("notify_billing, notify_support", new NotificationDelivery { OverrideEnabled = true, EnabledEmails = ["notify_billing", "notify_support"] }.ToString());
        Assert.Equal(string.Empty, new NotificationDelivery { OverrideEnabled = true }.ToString());
        Assert.Equal("on", new BillingNotificationDelivery { Enabled = true }.ToString());
        Assert.Equal("off", new BillingNotificationDelivery().ToString());
        Assert.Equal("BankID only off, two-factor on", new SecurityPreferences { TwoFactorEnabled = true }.ToString());
        Assert.Equal("BankID only on, two-factor off", new SecurityPreferences { BankIdOnlyLogin = true }.ToString());
        Assert.Equal("active", new CardAutoCharge { Status = "active", Enabled = true }.ToString());
        Assert.Equal("on", new CardAutoCharge { Enabled = true }.ToString());
        Assert.Equal("off", new CardAutoCharge().ToString());
        Assert.Equal("separate", new SeparateInvoices { Enabled = true }.ToString());
        Assert.Equal("consolidated", new SeparateInvoices().ToString());
        Assert.Equal(
            "general {a=1}, ui {theme=dark; width=1.5}",
            new PreferenceCategories
            {
                General = new FreeFormObject([new("a", 1L)]),
                Ui = new FreeFormObject([new("theme", "dark"), new("width", 1.5m)]),
                Billing = FreeFormObject.Empty,
            }.ToString());
        Assert.Equal("opted out", new PeppolOptOut { OptedOut = true }.ToString());
        Assert.Equal("not opted out", new PeppolOptOut().ToString());
        Assert.Equal(
            "card active, invoices separate",
            new BillingPreferences { CardAutoCharge = new CardAutoCharge { Status = "active" }, SeparateInvoices = new SeparateInvoices { Enabled = true } }.ToString());
    }

    [Fact]
    public async Task A_cancelled_call_sends_nothing()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sandbox.Client.Preferences.GetAsync(new System.Threading.CancellationToken(canceled: true)));

        Assert.False(sandbox.Requests.Any());
    }
}
