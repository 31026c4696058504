using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A shared-hosting account as the list shows it (<c>GET /shared-hosting</c>).</summary>
public sealed class HostingAccount : HostUpModel
{
    /// <summary>Identifier: <c>acct_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the <b>account</b>: its custom name, or else its primary domain. In <see cref="HostingAccountDetail"/> HostUp uses the same member for the plan.</summary>
    public string? Name { get; init; }

    /// <summary>The main domain; null when the account has none.</summary>
    public string? PrimaryDomain { get; init; }

    /// <summary>The account's domains; only the primary one unless all were asked for.</summary>
    public ItemList<string>? Domains { get; init; }

    /// <summary>The name the customer gave; null when none.</summary>
    public string? CustomName { get; init; }

    /// <summary>State: <c>active</c>, <c>pending</c>, <c>suspended</c>, <c>cancelled</c>, <c>terminated</c>, <c>expired</c>, <c>fraud</c> or <c>unknown</c>.</summary>
    public string? ServiceStatus { get; init; }

    /// <summary>Price and cycle.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>When it was ordered (UTC); null when not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the next renewal is due (UTC); null when none is.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>When it ends (UTC); null when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it is pinned in the control panel; null when not sent.</summary>
    public bool? Pinned { get; init; }

    /// <summary>Limits of the plan; null when not sent.</summary>
    public AccountResources? Resources { get; init; }

    /// <summary>The control panel; null when not sent.</summary>
    public ControlPanel? ControlPanel { get; init; }

    /// <summary>The cycles to choose from; null unless asked for.</summary>
    public BillingCycleState? BillingCycleState { get; init; }

    /// <summary>Name of the account, the same as <see cref="Name"/>: the counterpart of <see cref="HostingAccountDetail.PlanName"/>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName => Name;

    /// <summary>Name and identifier, as in <c>example.com (acct_…)</c>.</summary>
    public override string ToString() => Name is null ? Id ?? string.Empty : $"{Name} ({Id})";
}
