using System;
using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>The Peppol preference as saved (<c>PATCH /me/preferences/peppol</c>).</summary>
public sealed class PeppolPreference : HostUpModel
{
    /// <summary>True when the account declines e-invoices through Peppol.</summary>
    public bool? OptedOut { get; init; }

    /// <summary>When the preference was saved (UTC).</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary><c>opted out</c> or <c>not opted out</c>.</summary>
    public override string ToString() => OptedOut == true ? "opted out" : "not opted out";
}
