using System;
using System.Globalization;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Whether an account is paused, or can be (<c>/shared-hosting/{id}/actions/pause</c>).</summary>
public sealed class HostingPause : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>Whether it is paused, or a pause of it is planned; of a pause that was just made, null.</summary>
    public bool? IsPaused { get; init; }

    /// <summary>The pause; null when there is none.</summary>
    public PauseDetails? PauseDetails { get; init; }

    /// <summary>Whether pausing is to be had for the account; of a pause that was just made, null. What counts is <see cref="Actions"/>.</summary>
    public bool? Available { get; init; }

    /// <summary>Why not, for people; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it may be paused now; null when HostUp does not say.</summary>
    public HostingPauseActions? Actions { get; init; }

    /// <summary>When it may be paused next (UTC); null when that is not limited.</summary>
    public DateTimeOffset? NextEligibleAt { get; init; }

    /// <summary>Of a pause that was just made: when the next invoice comes (UTC). Null else.</summary>
    public DateTimeOffset? NextInvoiceAt { get; init; }

    /// <summary>Of a pause that was just made: when HostUp reminds of its end (UTC). Null else.</summary>
    public DateTimeOffset? ReminderAt { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>Account and pause, as in <c>example.com: 30 days from 2026-04-27 to 2026-05-27</c>.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0}: {1}", AccountName ?? AccountId, PauseDetails?.ToString() ?? (IsPaused == true ? "paused" : "not paused"));

    internal HostingPause Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        AccountName = accountName;
        return this;
    }
}
