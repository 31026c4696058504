using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using HostUp.Client.Account;

namespace HostUp.Client.Tests.Account;

/// <summary>What an update sends, member for member, and what it refuses to send.</summary>
public sealed class PreferencesUpdateTests
{
    public static TheoryData<string, PreferencesUpdate, string, string> Bodies() => new()
    {
        { "language", new() { LanguageCode = "sv" }, """{"localization":{"languageCode":"sv"}}""", "write:account" },
        { "time zone", new() { Timezone = "America/Argentina/Buenos_Aires" }, """{"localization":{"timezone":"America/Argentina/Buenos_Aires"}}""", "write:account" },
        { "both", new() { LanguageCode = "en", Timezone = "Etc/UTC" }, """{"localization":{"languageCode":"en","timezone":"Etc/UTC"}}""", "write:account" },
        { "e-mail", new() { EmailEnabled = false }, """{"notifications":{"emailEnabled":false}}""", "write:account" },
        { "SMS", new() { SmsEnabled = true }, """{"notifications":{"smsEnabled":true}}""", "write:account" },
        { "default delivery", new() { DeliveryOverrideEnabled = false }, """{"notifications":{"delivery":{"overrideEnabled":false}}}""", "write:billing" },
        { "override", new() { DeliveryOverrideEnabled = true }, """{"notifications":{"delivery":{"overrideEnabled":true}}}""", "write:billing" },
        {
            "enabled e-mails imply the override",
            new() { EnabledEmails = ["notify_billing", "notify_domains"] },
            """{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":["notify_billing","notify_domains"]}}}""",
            "write:billing"
        },
        { "no e-mails", new() { EnabledEmails = [] }, """{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":[]}}}""", "write:billing" },
        { "BankID", new() { BankIdOnlyLogin = true }, """{"security":{"bankIdOnlyLogin":true}}""", "write:account" },
        { "card", new() { CardAutoCharge = true }, """{"billing":{"cardAutoCharge":{"configured":true}}}""", "write:billing" },
        { "invoices", new() { SeparateInvoices = false }, """{"billing":{"separateInvoices":{"enabled":false}}}""", "write:billing" },
        {
            "categories",
            new() { Categories = new Dictionary<string, object?> { ["ui"] = new Dictionary<string, object?> { ["theme"] = "dark", ["width"] = 1.5 } } },
            """{"categories":{"ui":{"theme":"dark","width":1.5}}}""",
            "write:account"
        },
        {
            "everything",
            new()
            {
                LanguageCode = "sv", Timezone = "Europe/Stockholm", EmailEnabled = true, SmsEnabled = false, EnabledEmails = ["notify_support"],
                BankIdOnlyLogin = false, CardAutoCharge = false, SeparateInvoices = true,
                Categories = new Dictionary<string, object?> { ["general"] = new Dictionary<string, object?>() },
            },
            """
            {"localization":{"languageCode":"sv","timezone":"Europe/Stockholm"},
             "notifications":{"emailEnabled":true,"smsEnabled":false,"delivery":{"overrideEnabled":true,"enabledEmails":["notify_support"]}},
             "security":{"bankIdOnlyLogin":false},
             "billing":{"cardAutoCharge":{"configured":false},"separateInvoices":{"enabled":true}},
             "categories":{"general":{}}}
            """,
            "write:account write:billing"
        },
    };

    public static TheoryData<string, PreferencesUpdate> Refused() => new()
    {
        { "nothing", new() },
        { "no category", new() { Categories = new Dictionary<string, object?>() } },
        { "language", new() { LanguageCode = "no" } },
        { "language in capitals", new() { LanguageCode = "SV" } },
        { "empty language", new() { LanguageCode = "" } },
        { "Windows time zone", new() { Timezone = "W. Europe Standard Time" } },
        { "offset", new() { Timezone = "+01:00" } },
        { "lower case", new() { Timezone = "europe/stockholm" } },
        { "empty zone", new() { Timezone = "" } },
        { "zone with a line break", new() { Timezone = "Europe/Stockholm\n" } },
        { "comment of the list", new() { Timezone = "# Names of the IANA time zone database" } },
        { "e-mails without the override", new() { EnabledEmails = ["notify_billing"], DeliveryOverrideEnabled = false } },
        { "no e-mails without the override", new() { EnabledEmails = [], DeliveryOverrideEnabled = false } },
        { "e-mail category", new() { EnabledEmails = ["notify_billing", "Notify Billing"] } },
        { "empty category", new() { EnabledEmails = [""] } },
        { "null category", new() { EnabledEmails = ["notify_billing", null!] } },
        { "injected category", new() { EnabledEmails = ["notify_billing\",\"x"] } },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Only_the_fields_that_are_set_are_sent(string what, PreferencesUpdate update, string body, string scopes)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await api.Client.Preferences.UpdateAsync(update);

        Assert.NotEmpty(what);
        JsonCompare.Same(body, Assert.Single(api.Requests).Body);
        Assert.Equal(scopes, string.Join(" ", update.RequiredScopes));
        Assert.False(update.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_right_is_refused_and_nothing_is_sent(string what, PreferencesUpdate update)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.Preferences.UpdateAsync(update));

        Assert.NotEmpty(what);
        Assert.Empty(api.Requests);
        Assert.ThrowsAny<ArgumentException>(update.Validate);
    }

    [Fact]
    public async Task No_update_at_all_is_refused()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Preferences.UpdateAsync(null!));

        Assert.Empty(api.Requests);
    }

    [Fact]
    public void An_empty_update_is_empty_and_needs_no_scope()
    {
        var update = new PreferencesUpdate();

        Assert.True(update.IsEmpty);
        Assert.Empty(update.RequiredScopes);
    }
}
