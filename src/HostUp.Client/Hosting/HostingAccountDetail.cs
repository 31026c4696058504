using System;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A shared-hosting account with its access details and limits (<c>GET /shared-hosting/{id}/account-details</c>).</summary>
public sealed class HostingAccountDetail : HostUpModel
{
    /// <summary>Identifier: <c>acct_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the <b>plan</b>, such as <c>Webbhotell Start</c>; see <see cref="PlanName"/>. In <see cref="HostingAccount"/> HostUp uses the same member for the account.</summary>
    public string? Name { get; init; }

    /// <summary>The main domain; null when the account has none.</summary>
    public string? PrimaryDomain { get; init; }

    /// <summary>State, such as <c>active</c>; HostUp lists no values on this page.</summary>
    public string? ServiceStatus { get; init; }

    /// <summary>When the next renewal is due (UTC); null when none is.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Price and cycle.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>How one reaches the account.</summary>
    public AccountAccess? Access { get; init; }

    /// <summary>IP address of the server; null when not known.</summary>
    public string? ServerIp { get; init; }

    /// <summary>Limits of the plan; null when HostUp knows none.</summary>
    public AccountResources? Resources { get; init; }

    /// <summary>The name the customer gave. The list has it: null unless the account was listed first, or when there is none.</summary>
    [JsonInclude]
    public string? CustomName { get; internal set; }

    /// <summary>The account's domains. The list has them: null unless the account was listed first.</summary>
    [JsonInclude]
    public ItemList<string>? Domains { get; internal set; }

    /// <summary>When it was ordered (UTC). The list has it: null unless the account was listed first.</summary>
    [JsonInclude]
    public DateTimeOffset? CreatedAt { get; internal set; }

    /// <summary>When it ends (UTC); null when it does not. The list has it: null unless the account was listed first.</summary>
    [JsonInclude]
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>Name of the plan, the same as <see cref="Name"/>: the counterpart of <see cref="HostingAccount.AccountName"/>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? PlanName => Name;

    /// <summary>Takes over what the list knew and this page does not have.</summary>
    internal HostingAccountDetail With(HostingAccount listed)
    {
        CustomName ??= listed.CustomName;
        Domains ??= listed.Domains;
        CreatedAt ??= listed.CreatedAt;
        ExpiresAt ??= listed.ExpiresAt;
        return this;
    }

    /// <summary>Domain, plan and identifier, as in <c>example.com, Webbhotell Start (acct_…)</c>; the identifier alone before the account is set up.</summary>
    public override string ToString()
    {
        string text = string.Join(", ", new[] { PrimaryDomain, Name }.Where(static part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? Id ?? string.Empty : $"{text} ({Id})";
    }
}
