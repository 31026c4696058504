using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Account;

public sealed class PreferenceTests
{
    private const string Path = "/me/preferences";

    [Fact]
    public async Task Default_preferences_are_the_published_example()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync(Path)).Expect(200);
        Assert.Equal(Reply.Compact(Samples.Read("preferences")), Reply.Compact(reply.Text));
    }

    [Fact]
    public async Task Every_writable_preference_is_kept_and_the_answer_is_the_whole_document()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        Reply patched = (await caller.SendAsync("PATCH", Path, """
            {
              "localization": { "languageCode": "sv", "timezone": "America/Argentina/Buenos_Aires" },
              "notifications": { "emailEnabled": false, "smsEnabled": true,
                "delivery": { "overrideEnabled": true, "enabledEmails": ["notify_support"] } },
              "security": { "bankIdOnlyLogin": true },
              "billing": { "cardAutoCharge": { "configured": false }, "separateInvoices": { "enabled": true } },
              "categories": { "ui": { "theme": "mörk", "columns": [1, 2.50] } }
            }
            """)).Expect(200);

        Reply read = (await caller.GetAsync(Path)).Expect(200);
        Assert.Equal(patched.Text, read.Text);
        Assert.Equal("sv", (string?)read.Json["localization"]!["languageCode"]);
        Assert.Equal("America/Argentina/Buenos_Aires", (string?)read.Json["localization"]!["timezone"]);
        Assert.False((bool)read.Json["notifications"]!["emailEnabled"]!);
        Assert.True((bool)read.Json["notifications"]!["smsEnabled"]!);
        Assert.Equal("""["notify_support"]""", read.Json["notifications"]!["delivery"]!["enabledEmails"]!.ToJsonString());
        Assert.False((bool)read.Json["notifications"]!["delivery"]!["billing"]!["enabled"]!);
        Assert.True((bool)read.Json["security"]!["bankIdOnlyLogin"]!);
        Assert.Equal("disabled", (string?)read.Json["billing"]!["cardAutoCharge"]!["status"]);
        Assert.False((bool)read.Json["billing"]!["cardAutoCharge"]!["enabled"]!);
        Assert.True((bool)read.Json["billing"]!["separateInvoices"]!["enabled"]!);
        Assert.Equal("mörk", (string?)read.Json["categories"]!["ui"]!["theme"]);
        Assert.Contains("mörk", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_leaves_the_rest_as_it_was()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("PATCH", Path, """{"notifications":{"smsEnabled":true}}""")).Expect(200);
        string expected = Reply.Compact(Samples.Read("preferences")).Replace("\"smsEnabled\":false", "\"smsEnabled\":true", StringComparison.Ordinal);
        Assert.Equal(expected, Reply.Compact(reply.Text));
    }

    [Fact]
    public async Task Returning_to_default_delivery_enables_every_category()
    {
        using var caller = new SandboxCaller(SandboxScenario.UnpaidInvoice);
        await caller.SendAsync("PATCH", Path, """{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":[]}}}""");
        Reply reply = (await caller.SendAsync("PATCH", Path, """{"notifications":{"delivery":{"overrideEnabled":false}}}""")).Expect(200);
        var delivery = reply.Json["notifications"]!["delivery"]!;
        Assert.False((bool)delivery["overrideEnabled"]!);
        Assert.Equal(4, delivery["enabledEmails"]!.AsArray().Count);
        Assert.True((bool)delivery["billing"]!["enabled"]!);
    }

    [Fact]
    public async Task Billing_email_cannot_be_switched_off_until_a_recipient_exists()
    {
        const string Body = """{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":["notify_support"]}}}""";
        using var caller = new SandboxCaller();
        Reply refused = (await caller.SendAsync("PATCH", Path, Body)).ExpectInvalid("/notifications/delivery/enabledEmails invalid_value");
        Assert.Equal(
            "Add a billing notification recipient before changing billing email delivery.",
            (string?)refused.Json["errors"]![0]!["detail"]);

        await caller.SendAsync("POST", "/billing/payment-methods/contacts", """{"email":"a@example.com"}""");
        var gate = (await caller.GetAsync(Path)).Json["notifications"]!["delivery"]!["billing"]!["actions"]!["canToggle"]!;
        Assert.True((bool)gate["allowed"]!);
        Assert.Null(gate["reason"]);
        (await caller.SendAsync("PATCH", Path, Body)).Expect(200);
    }

    [Fact]
    public async Task Auto_charge_without_a_card_is_configured_and_not_enabled()
    {
        using var caller = new SandboxCaller(SandboxScenario.Empty);
        Reply before = (await caller.GetAsync(Path)).Expect(200);
        Assert.Equal("disabled", (string?)before.Json["billing"]!["cardAutoCharge"]!["status"]);

        Reply reply = (await caller.SendAsync("PATCH", Path, """{"billing":{"cardAutoCharge":{"configured":true}}}""")).Expect(200);
        var card = reply.Json["billing"]!["cardAutoCharge"]!;
        Assert.True((bool)card["configured"]!);
        Assert.False((bool)card["enabled"]!);
        Assert.False((bool)card["hasPaymentMethod"]!);
        Assert.Equal("needs_payment_method", (string?)card["status"]);
        Assert.NotNull(card["reason"]);
    }

    [Fact]
    public async Task Category_values_are_merged_and_null_removes_one()
    {
        using var caller = new SandboxCaller();
        await caller.SendAsync("PATCH", Path, """{"categories":{"ui":{"a":1,"b":{"c":1}},"dashboard":{"x":true}}}""");
        Reply reply = await caller.SendAsync("PATCH", Path, """{"categories":{"ui":{"a":null,"b":{"d":2},"gone":null}}}""");
        Assert.Equal("""{"b":{"d":2}}""", reply.Expect(200).Json["categories"]!["ui"]!.ToJsonString());
        Assert.Equal("""{"x":true}""", reply.Json["categories"]!["dashboard"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{}", " missing_required")]
    [InlineData("""{"localization":{}}""", "/localization missing_required")]
    [InlineData("""{"localization":null}""", "/localization invalid_type")]
    [InlineData("""{"localization":{"languageCode":"SV"}}""", "/localization/languageCode invalid_value")]
    [InlineData("""{"localization":{"timezone":"W. Europe Standard Time"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"localization":{"timezone":"Europe/Atlantis"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"localization":{"timezone":"US/Atlantis"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"localization":{"timezone":"Japan/Tokyo"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"localization":{"timezone":"Factory"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"localization":{"timezone":"europe/stockholm"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"localization":{"timezone":"../../etc/passwd"}}""", "/localization/timezone invalid_value")]
    [InlineData("""{"notifications":{"emailEnabled":"true"}}""", "/notifications/emailEnabled invalid_type")]
    [InlineData("""{"notifications":{"smsEnabled":null}}""", "/notifications/smsEnabled invalid_type")]
    [InlineData("""{"notifications":{"delivery":{"enabledEmails":["notify_billing"]}}}""", "/notifications/delivery/overrideEnabled missing_required")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":true}}}""", "/notifications/delivery/enabledEmails missing_required")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":false,"enabledEmails":["notify_billing"]}}}""", "/notifications/delivery/enabledEmails invalid_value")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":["notify_billing","nope"]}}}""", "/notifications/delivery/enabledEmails/1 invalid_value")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":["notify_billing","notify_billing"]}}}""", "/notifications/delivery/enabledEmails/1 invalid_value")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":"notify_billing"}}}""", "/notifications/delivery/enabledEmails invalid_type")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":["notify_billing",1]}}}""", "/notifications/delivery/enabledEmails/1 invalid_type")]
    [InlineData("""{"security":{"twoFactorEnabled":false}}""", "/security/twoFactorEnabled read_only_field")]
    [InlineData("""{"billing":{"peppol":{"optedOut":true}}}""", "/billing/peppol read_only_field")]
    [InlineData("""{"billing":{"cardAutoCharge":{"configured":true,"enabled":true}}}""", "/billing/cardAutoCharge/enabled read_only_field")]
    [InlineData("""{"billing":{"separateInvoices":{"on":true,"enabled":true}}}""", "/billing/separateInvoices/on unknown_field")]
    [InlineData("""{"categories":{"ui":[1]}}""", "/categories/ui invalid_type")]
    [InlineData("""{"categories":{"other":{}}}""", "/categories/other unknown_field")]
    [InlineData("""{"language/code":"sv"}""", "/language~1code unknown_field")]
    public async Task A_wrong_update_is_refused_with_a_pointer(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Path, body)).ExpectInvalid(error);
    }

    [Fact]
    public async Task Every_time_zone_that_the_client_takes_is_taken()
    {
        using var caller = new SandboxCaller();
        var refused = new List<string>();

        foreach (string name in HostUp.Client.Account.TimeZones.Names)
        {
            Reply reply = await caller.SendAsync("PATCH", Path, "{\"localization\":{\"timezone\":\"" + name + "\"}}");

            if (reply.Status != 200)
            {
                refused.Add(name);
            }
        }

        Assert.Empty(refused);
    }

    [Fact]
    public async Task All_field_errors_come_at_once_and_nothing_is_changed()
    {
        using var caller = new SandboxCaller();
        string before = (await caller.GetAsync(Path)).Text;
        Reply reply = await caller.SendAsync("PATCH", Path, """
            {"localization":{"languageCode":"de","timezone":5},"notifications":{"emailEnabled":false},"secret":1}
            """);
        reply.ExpectInvalid("/localization/languageCode invalid_value", "/localization/timezone invalid_type", "/secret unknown_field");
        Assert.Equal(before, (await caller.GetAsync(Path)).Text);
    }

    [Theory]
    [InlineData("""{"notifications":{"smsEnabled":true}}""", "write:account")]
    [InlineData("""{"localization":{"languageCode":"sv"}}""", "write:account")]
    [InlineData("""{"security":{"bankIdOnlyLogin":true}}""", "write:account")]
    [InlineData("""{"categories":{"ui":{}}}""", "write:account")]
    [InlineData("""{"notifications":{"delivery":{"overrideEnabled":false}}}""", "write:billing")]
    [InlineData("""{"billing":{"separateInvoices":{"enabled":true}}}""", "write:billing")]
    [InlineData("""{"billing":{"cardAutoCharge":{"configured":true}}}""", "write:billing")]
    public async Task The_fields_sent_decide_the_scope(string body, string scope)
    {
        string other = scope == "write:account" ? "write:billing" : "write:account";
        using var without = new SandboxCaller(SandboxScenario.Default, "read:account", other);
        Reply refused = (await without.SendAsync("PATCH", Path, body)).Expect(403);
        Assert.EndsWith("Missing scope: " + scope + ".", (string?)refused.Json["detail"], StringComparison.Ordinal);

        using var with = new SandboxCaller(SandboxScenario.Default, scope);
        (await with.SendAsync("PATCH", Path, body)).Expect(200);
    }

    [Fact]
    public async Task Fields_of_both_kinds_need_both_scopes()
    {
        const string Body = """{"notifications":{"smsEnabled":true,"delivery":{"overrideEnabled":false}}}""";
        using var caller = new SandboxCaller(SandboxScenario.Default, "write:account");
        Reply refused = (await caller.SendAsync("PATCH", Path, Body)).Expect(403);
        Assert.Contains("write:billing", (string?)refused.Json["detail"], StringComparison.Ordinal);
    }
}
