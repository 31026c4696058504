using System;
using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>The account's stored Peppol preference.</summary>
public sealed class PeppolOptOut : HostUpModel
{
    /// <summary>True when e-invoices through Peppol are declined although the account may be eligible.</summary>
    public bool? OptedOut { get; init; }

    /// <summary>Why, as shown to the customer; null when not opted out.</summary>
    public string? OptOutReason { get; init; }

    /// <summary>When the account opted out (UTC); null when it has not.</summary>
    public DateTimeOffset? OptedOutAt { get; init; }

    /// <summary><c>opted out</c> or <c>not opted out</c>.</summary>
    public override string ToString() => OptedOut == true ? "opted out" : "not opted out";
}
