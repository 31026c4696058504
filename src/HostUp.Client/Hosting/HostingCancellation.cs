using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Whether and how an account is cancelled (<c>GET /shared-hosting/{id}/cancellation</c>).</summary>
public sealed class HostingCancellation : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>State: <c>none</c>, <c>pending</c>, <c>scheduled</c>, <c>completed</c> or <c>revoked</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>end_of_period</c> or <c>immediate</c>; null when there is none.</summary>
    public string? CancelType { get; init; }

    /// <summary>When it takes effect (UTC); null when there is none.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>When it was asked for (UTC); null when there is none.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>The reason that was given; null when there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it can be taken back; null when not sent.</summary>
    public bool? Revokable { get; init; }

    /// <summary>True when an order that was still pending was cancelled, at once, in place of an account. Null else.</summary>
    public bool? CancelledPendingOrder { get; init; }

    /// <summary>True when HostUp has taken the cancellation up and did not show it yet. Null else.</summary>
    public bool? CancellationLookupPending { get; init; }

    /// <summary>The account's id.</summary>
    [JsonInclude]
    public string? AccountId { get; internal set; }

    /// <summary>Whether it says what becomes of the account: HostUp may accept a cancellation before it shows it.</summary>
    /// <returns>True when it does.</returns>
    public bool IsShown() => Status is not (null or "none") || CancelledPendingOrder == true;

    /// <summary>Account, state and day (UTC), as in <c>example.com: scheduled, end_of_period, 2026-05-27</c>.</summary>
    public override string ToString() =>
        $"{AccountName ?? AccountId}: " + Parts.Join(Status, CancelType, ScheduledAt?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    internal HostingCancellation Of(string accountId, string? accountName)
    {
        AccountId ??= accountId;
        AccountName = accountName;
        return this;
    }
}
