using System;
using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>A mail with an invoice.</summary>
public sealed class InvoiceEmail : HostUpModel
{
    /// <summary>To whom; null when HostUp does not say.</summary>
    public string? To { get; init; }

    /// <summary>Who got a copy; null when HostUp does not say.</summary>
    public ItemList<string>? CcRecipients { get; init; }

    /// <summary>How far HostUp is with it; null when not known.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it arrived, in HostUp's words; null when not known.</summary>
    public string? DeliveryStatus { get; init; }

    /// <summary>When it was sent; null when it was not yet, or is not known.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was asked for; null when not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Address, state and day (UTC), as in <c>a@example.com delivered 2026-04-27</c>.</summary>
    public override string ToString() =>
        $"{To} {DeliveryStatus ?? Status} {(SentAt ?? CreatedAt)?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}".Trim();
}
