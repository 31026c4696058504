using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Account;

/// <summary>The account's preferences, and the document that shows them. Starts as HostUp's published example.</summary>
internal sealed class Preferences
{
    public const string NotifyBilling = "notify_billing";

    /// <summary>Why billing e-mail cannot be switched off (HostUp's words).</summary>
    public const string RecipientNeeded = "Add a billing notification recipient before changing billing email delivery.";

    public static readonly IReadOnlyList<string> EmailCategories = [NotifyBilling, "notify_support", "notify_services", "notify_domains"];

    public static readonly IReadOnlyList<string> Categories = ["general", "ui", "notifications", "billing", "dashboard"];

    private readonly Dictionary<string, JsonObject> _categories = Categories.ToDictionary(name => name, _ => new JsonObject());
    private readonly bool _twoFactorEnabled;
    private readonly bool _hasCard;
    private string _languageCode;
    private string _timezone = "Europe/Stockholm";
    private bool _emailEnabled = true;
    private bool _smsEnabled;
    private bool _deliveryOverridden;
    private IReadOnlyList<string> _enabledEmails = EmailCategories;
    private bool _bankIdOnlyLogin;
    private bool _cardConfigured;
    private bool _separateInvoices;
    private DateTimeOffset? _peppolOptedOutAt;

    private Preferences(Customer customer)
    {
        bool established = customer.Scenario != SandboxScenario.Empty;
        _languageCode = established ? "en" : "sv";
        _twoFactorEnabled = established;
        _deliveryOverridden = established;
        _hasCard = established;
        _cardConfigured = established;
    }

    public static Preferences Of(Customer customer) => customer.Own(static owner => new Preferences(owner));

    public void Apply(PreferencePatch patch)
    {
        _languageCode = patch.LanguageCode ?? _languageCode;
        _timezone = patch.Timezone ?? _timezone;
        _emailEnabled = patch.EmailEnabled ?? _emailEnabled;
        _smsEnabled = patch.SmsEnabled ?? _smsEnabled;
        _bankIdOnlyLogin = patch.BankIdOnlyLogin ?? _bankIdOnlyLogin;
        _cardConfigured = patch.CardAutoCharge ?? _cardConfigured;
        _separateInvoices = patch.SeparateInvoices ?? _separateInvoices;

        if (patch.DeliveryOverride is { } overridden)
        {
            // Without an override the defaults hold, and those are all categories.
            _deliveryOverridden = overridden;
            _enabledEmails = overridden ? patch.EnabledEmails! : EmailCategories;
        }

        foreach (KeyValuePair<string, JsonElement> category in patch.Categories)
        {
            Merge(_categories[category.Key], category.Value);
        }
    }

    public void SetPeppolOptOut(bool optedOut, DateTimeOffset now)
    {
        _peppolOptedOutAt = optedOut ? _peppolOptedOutAt ?? now : null;
    }

    public JsonObject ToJson(bool hasRecipient) => new()
    {
        ["localization"] = new JsonObject { ["languageCode"] = _languageCode, ["timezone"] = _timezone },
        ["notifications"] = new JsonObject
        {
            ["emailEnabled"] = _emailEnabled,
            ["smsEnabled"] = _smsEnabled,
            ["delivery"] = new JsonObject
            {
                ["overrideEnabled"] = _deliveryOverridden,
                ["enabledEmails"] = new JsonArray(_enabledEmails.Select(name => (JsonNode?)name).ToArray()),
                ["billing"] = new JsonObject
                {
                    ["enabled"] = _enabledEmails.Contains(NotifyBilling),
                    ["actions"] = CanToggle(hasRecipient ? null : RecipientNeeded),
                },
            },
        },
        ["security"] = new JsonObject { ["bankIdOnlyLogin"] = _bankIdOnlyLogin, ["twoFactorEnabled"] = _twoFactorEnabled },
        ["billing"] = new JsonObject
        {
            ["peppol"] = new JsonObject
            {
                ["optedOut"] = _peppolOptedOutAt is not null,
                ["optOutReason"] = _peppolOptedOutAt is null ? null : "customer_request",
                ["optedOutAt"] = Timestamp.Format(_peppolOptedOutAt),
            },
            ["cardAutoCharge"] = CardAutoCharge(),
            ["separateInvoices"] = new JsonObject
            {
                ["enabled"] = _separateInvoices,
                ["label"] = "Separate service invoices",
                ["description"] = "Create separate invoices for services instead of grouping them together.",
                ["reason"] = null,
                ["actions"] = CanToggle(null),
            },
        },
        ["categories"] = new JsonObject(_categories.Select(category =>
            new KeyValuePair<string, JsonNode?>(category.Key, category.Value.DeepClone()))),
    };

    // "configured" is what the customer asked for; "enabled" and "status" are what happens.
    private JsonObject CardAutoCharge()
    {
        bool needsCard = _cardConfigured && !_hasCard;

        return new JsonObject
        {
            ["enabled"] = _cardConfigured && _hasCard,
            ["label"] = "Card auto-charge",
            ["description"] = "Automatically charge the saved card when invoices are due.",
            ["reason"] = needsCard ? "Save a card before invoices can be charged automatically." : null,
            ["actions"] = CanToggle(null),
            ["method"] = "card",
            ["status"] = needsCard ? "needs_payment_method" : _cardConfigured ? "active" : "disabled",
            ["configured"] = _cardConfigured,
            ["hasPaymentMethod"] = _hasCard,
        };
    }

    private static JsonObject CanToggle(string? reason) =>
        new() { ["canToggle"] = Gate.For(reason).ToJsonWithoutCode() };

    private static void Merge(JsonObject stored, JsonElement sent)
    {
        foreach (JsonProperty property in sent.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                stored.Remove(property.Name);
            }
            else
            {
                stored[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            }
        }
    }
}
