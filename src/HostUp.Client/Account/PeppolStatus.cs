using System;
using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>Whether the account can receive e-invoices through Peppol (<c>GET /me/preferences/peppol</c>).</summary>
public sealed class PeppolStatus : HostUpModel
{
    /// <summary>True for a Swedish organisation that is registered in the Peppol directory.</summary>
    public bool? Eligible { get; init; }

    /// <summary>Why it is not eligible, for people; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Swedish organisation number, ten digits; null when the account has none.</summary>
    public string? OrgNumber { get; init; }

    /// <summary>Peppol participant id: <c>0007:</c> and the organisation number; null when there is none.</summary>
    public string? PeppolId { get; init; }

    /// <summary>Name in the Peppol directory; null when not found.</summary>
    public string? ParticipantName { get; init; }

    /// <summary>When HostUp asked the directory (UTC); null when it has not.</summary>
    public DateTimeOffset? LookedUpAt { get; init; }

    /// <summary><c>eligible</c>, or the reason why not.</summary>
    public override string ToString() => Eligible == true ? "eligible" : Reason ?? "not eligible";
}
