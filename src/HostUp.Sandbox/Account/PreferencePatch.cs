using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Account;

/// <summary>The fields of a preference update. What was not sent is null.</summary>
internal sealed class PreferencePatch
{
    private const string WriteAccount = "write:account";
    private const string WriteBilling = "write:billing";

    private static readonly string[] Languages = ["sv", "en"];

    /// <summary>The scopes that an update can need.</summary>
    public static IReadOnlyList<string> Scopes { get; } = [WriteAccount, WriteBilling];

    public string? LanguageCode { get; private set; }

    public string? Timezone { get; private set; }

    public bool? EmailEnabled { get; private set; }

    public bool? SmsEnabled { get; private set; }

    public bool? DeliveryOverride { get; private set; }

    /// <summary>Never null when <see cref="DeliveryOverride"/> is true.</summary>
    public IReadOnlyList<string>? EnabledEmails { get; private set; }

    public bool? BankIdOnlyLogin { get; private set; }

    public bool? CardAutoCharge { get; private set; }

    public bool? SeparateInvoices { get; private set; }

    public Dictionary<string, JsonElement> Categories { get; } = [];

    /// <summary>
    /// The scopes that the fields sent need: <c>write:billing</c> for billing automation and delivery, <c>write:account</c> for the rest.
    /// </summary>
    public static IEnumerable<string> RequiredScopes(JsonElement body) =>
        body.EnumerateObject().SelectMany(RequiredScopes).DefaultIfEmpty(WriteAccount).Distinct();

    public static PreferencePatch Read(JsonElement body, bool hasRecipient, ICollection<FieldError> errors)
    {
        var patch = new PreferencePatch();
        var fields = new BodyFields(body, string.Empty, errors);

        if (!body.EnumerateObject().Any())
        {
            errors.Add(new FieldError(string.Empty, "At least one preference is required.", FieldError.MissingRequired));
        }

        patch.ReadLocalization(fields.Group("localization"));
        patch.ReadNotifications(fields.Group("notifications"), hasRecipient);
        patch.ReadSecurity(fields.Group("security"));
        patch.ReadBilling(fields.Group("billing"));
        patch.ReadCategories(fields.Group("categories"));
        fields.RejectUnknown();
        return patch;
    }

    private static IEnumerable<string> RequiredScopes(JsonProperty group)
    {
        if (group.NameEquals("billing"))
        {
            return [WriteBilling];
        }

        return group.NameEquals("notifications") && group.Value.ValueKind == JsonValueKind.Object
            ? group.Value.EnumerateObject().Select(field => field.NameEquals("delivery") ? WriteBilling : WriteAccount)
            : [WriteAccount];
    }

    private void ReadLocalization(BodyFields? fields)
    {
        if (fields is null)
        {
            return;
        }

        LanguageCode = fields.Text("languageCode");
        Timezone = fields.Text("timezone");

        if (LanguageCode is not null && !Languages.Contains(LanguageCode))
        {
            fields.Fail("languageCode", "must be one of: sv, en.", FieldError.InvalidValue);
        }

        if (Timezone is not null && !IanaTimeZone.IsValid(Timezone))
        {
            fields.Fail("timezone", "must be an IANA time zone such as Europe/Stockholm.", FieldError.InvalidValue);
        }

        fields.RejectUnknown();
    }

    private void ReadNotifications(BodyFields? fields, bool hasRecipient)
    {
        if (fields is null)
        {
            return;
        }

        EmailEnabled = fields.Boolean("emailEnabled");
        SmsEnabled = fields.Boolean("smsEnabled");
        ReadDelivery(fields.Group("delivery"), hasRecipient);
        fields.RejectUnknown();
    }

    // "send overrideEnabled: false to return to defaults, or true plus enabledEmails to save an explicit category allow-list":
    // nothing else is documented, so nothing else is accepted.
    private void ReadDelivery(BodyFields? fields, bool hasRecipient)
    {
        if (fields is null)
        {
            return;
        }

        DeliveryOverride = fields.Boolean("overrideEnabled", required: true);
        EnabledEmails = fields.Choices("enabledEmails", Preferences.EmailCategories);
        fields.ReadOnly("billing");
        fields.RejectUnknown();

        if (DeliveryOverride == true && !fields.Has("enabledEmails"))
        {
            fields.Fail("enabledEmails", "is required when `overrideEnabled` is true.", FieldError.MissingRequired);
        }
        else if (DeliveryOverride == false && fields.Has("enabledEmails"))
        {
            fields.Fail("enabledEmails", "is accepted only when `overrideEnabled` is true.", FieldError.InvalidValue);
        }
        else if (EnabledEmails is not null && !hasRecipient && !EnabledEmails.Contains(Preferences.NotifyBilling))
        {
            // The documents describe the gate (canToggle) and not the answer to a request that ignores it.
            fields.Refuse("enabledEmails", Preferences.RecipientNeeded);
        }
    }

    private void ReadSecurity(BodyFields? fields)
    {
        if (fields is null)
        {
            return;
        }

        BankIdOnlyLogin = fields.Boolean("bankIdOnlyLogin");
        fields.ReadOnly("twoFactorEnabled");
        fields.RejectUnknown();
    }

    private void ReadBilling(BodyFields? fields)
    {
        if (fields is null)
        {
            return;
        }

        fields.ReadOnly("peppol");
        CardAutoCharge = ReadSwitch(fields.Group("cardAutoCharge"), "configured", ["enabled", "status", "method", "hasPaymentMethod"]);
        SeparateInvoices = ReadSwitch(fields.Group("separateInvoices"), "enabled", []);
        fields.RejectUnknown();
    }

    private static bool? ReadSwitch(BodyFields? fields, string name, string[] readOnly)
    {
        if (fields is null)
        {
            return null;
        }

        bool? value = fields.Boolean(name, required: true);

        foreach (string shown in readOnly.Concat(["label", "description", "reason", "actions"]))
        {
            fields.ReadOnly(shown);
        }

        fields.RejectUnknown();
        return value;
    }

    private void ReadCategories(BodyFields? fields)
    {
        if (fields is null)
        {
            return;
        }

        foreach (string name in Preferences.Categories)
        {
            if (fields.Free(name) is { } values)
            {
                Categories.Add(name, values);
            }
        }

        fields.RejectUnknown();
    }
}
