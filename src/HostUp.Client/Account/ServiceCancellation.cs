using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>The cancellation of a service. What is in its group <c>cancellation</c> was taken from an example: the page calls it anything.</summary>
[JsonConverter(typeof(ServiceCancellationConverter))]
public sealed class ServiceCancellation : HostUpModel
{
    /// <summary>The kind of service: <c>vps</c> or <c>shared_hosting</c>.</summary>
    public string? Type { get; internal set; }

    /// <summary>The hosting account (<c>acct_…</c>); null for another kind of service.</summary>
    public string? AccountId { get; internal set; }

    /// <summary>The virtual server (<c>vps_…</c>); null for another kind of service.</summary>
    public string? VpsId { get; internal set; }

    /// <summary>State: <c>pending</c>, <c>scheduled</c>, <c>completed</c>, <c>revoked</c> or <c>none</c>; null when HostUp does not say.</summary>
    public string? Status { get; internal set; }

    /// <summary>When it was asked for; null when HostUp does not say.</summary>
    public DateTimeOffset? CancelledAt { get; internal set; }

    /// <summary>When the service ends; null when it is not planned, or HostUp does not say.</summary>
    public DateTimeOffset? ScheduledAt { get; internal set; }

    /// <summary>Why, in the customer's words; null for none.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Service and state, as in <c>acct_… scheduled</c>.</summary>
    public override string ToString() => $"{AccountId ?? VpsId ?? Type} {Status}".Trim();
}
