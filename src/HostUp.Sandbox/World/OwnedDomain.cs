using System;

namespace HostUp.Sandbox.World;

/// <summary>A domain name of the customer's. What belongs to it (zone, contacts, renewal) is its area's, and refers to it.</summary>
internal sealed class OwnedDomain(string id, string name)
{
    public string Id { get; } = id;

    /// <summary>In lower case, and as DNS spells it.</summary>
    public string Name { get; } = name;

    /// <summary>Its nameservers.</summary>
    public Delegation Delegation { get; } = new();

    /// <summary>active, expired, or pending while its order is not paid or its transfer not done.</summary>
    public string ServiceStatus { get; set; } = "active";

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Null where the API may say that it does not know.</summary>
    public bool? AutoRenew { get; set; } = true;

    /// <summary>The registrar's lock; null where the API may say that it does not know.</summary>
    public bool? RegistrarLock { get; set; } = false;

    /// <summary>The registry's lock, which only the registry lifts; null where the registry has none.</summary>
    public bool? RegistryLock { get; set; }

    /// <summary>Whether it is on its way here.</summary>
    public bool IsTransfer { get; set; }

    public bool WhoisPrivacy { get; set; }

    /// <summary>For how many years it is renewed at a time.</summary>
    public int PeriodYears { get; set; } = 1;

    /// <summary>The renewal that was ordered last; it waits as long as its invoice is unpaid.</summary>
    public Order? RenewalOrder { get; set; }

    public Invoice? RenewalInvoice { get; set; }

    /// <summary>Whether a renewal waits to be paid.</summary>
    public bool HasPendingRenewal => RenewalInvoice?.IsUnpaid == true;

    /// <summary>Whether the registry has owners identified by BankID.</summary>
    public bool NeedsBankId => Name.EndsWith(".se", StringComparison.Ordinal) || Name.EndsWith(".nu", StringComparison.Ordinal)
        || Name.EndsWith(".test", StringComparison.Ordinal);
}
