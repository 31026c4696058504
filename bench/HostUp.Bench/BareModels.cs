using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HostUp.Bench;

// The least that holds the same values: what someone would write around a bare HttpClient.
internal sealed record BarePreferences(
    BareLocalization? Localization,
    BareNotifications? Notifications,
    BareSecurity? Security,
    BareBillingPreferences? Billing,
    Dictionary<string, JsonElement>? Categories);

internal sealed record BareLocalization(string? LanguageCode, string? Timezone);

internal sealed record BareNotifications(bool EmailEnabled, bool SmsEnabled, BareDelivery? Delivery);

internal sealed record BareDelivery(bool OverrideEnabled, string[]? EnabledEmails, BareToggle? Billing);

internal sealed record BareSecurity(bool BankIdOnlyLogin, bool TwoFactorEnabled);

internal sealed record BareBillingPreferences(BarePeppol? Peppol, BareToggle? CardAutoCharge, BareToggle? SeparateInvoices);

internal sealed record BarePeppol(bool OptedOut, string? OptOutReason, DateTimeOffset? OptedOutAt);

internal sealed record BareToggle(
    bool Enabled,
    string? Label,
    string? Description,
    string? Reason,
    BareActions? Actions,
    string? Method,
    string? Status,
    bool? Configured,
    bool? HasPaymentMethod);

internal sealed record BareActions(BareGate? CanToggle);

internal sealed record BareGate(bool Allowed, string? Reason, string? Code);

internal sealed record BareDetails(
    string? Id,
    string? Name,
    string? PrimaryDomain,
    string? ServiceStatus,
    DateTimeOffset? NextDueAt,
    BarePrice? Billing,
    BareAccess? Access,
    string? ServerIp,
    Dictionary<string, long?>? Resources);

internal sealed record BarePrice(decimal? Amount, string? CurrencyCode, string? BillingCycle);

internal sealed record BareAccess(string? Username, string? ServerHostname, string? SshCommand);

internal sealed record BareChange(
    bool Upgraded, BareProduct? CurrentProduct, BareProduct? NewProduct, string? OrderId, BareInvoice? PaymentInvoice, BareInvoice? RenewalInvoice);

internal sealed record BareProduct(string? Slug, string? Name);

internal sealed record BareInvoice(
    string? Id, string? Number, decimal? Amount, string? CurrencyCode, DateTimeOffset? DueAt, string? Status, string? PaymentUrl);

internal sealed record BareProblem(
    string? Type,
    string? Title,
    int? Status,
    string? Detail,
    string? Code,
    string? Instance,
    string? RequestId,
    DateTimeOffset? Timestamp,
    BareFieldError[]? Errors);

internal sealed record BareFieldError(string? Pointer, string? Detail, string? Code);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BarePreferences))]
[JsonSerializable(typeof(BareDetails))]
[JsonSerializable(typeof(BareChange))]
[JsonSerializable(typeof(BareProblem))]
internal sealed partial class BareJson : JsonSerializerContext;
