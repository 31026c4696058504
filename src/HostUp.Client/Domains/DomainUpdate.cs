using System.Collections.Generic;
using System.Text.Json;

namespace HostUp.Client.Domains;

/// <summary>A change of a domain. Null leaves a setting as it is.</summary>
public sealed class DomainUpdate
{
    /// <summary>Whether it is to renew itself.</summary>
    public bool? AutoRenew { get; set; }

    /// <summary>Whether it is to be locked against transfers at the registrar. A lock of the registry's is not lifted so.</summary>
    public bool? RegistrarLock { get; set; }

    /// <summary>Whether WHOIS is to hide who has it, as soon as that can be. HostUp keeps the wish, and does not show it.</summary>
    public bool? WhoisPrivacyAutoEnable { get; set; }

    /// <summary>Cancels a renewal that waits to be paid. HostUp takes it only together with <see cref="AutoRenew"/> false.</summary>
    public bool CancelPendingOrder { get; set; }

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => AutoRenew is null && RegistrarLock is null && WhoisPrivacyAutoEnable is null && !CancelPendingOrder;

    /// <summary>The scopes a key needs: <c>write:domains</c>, and <c>write:billing</c> to cancel an order.</summary>
    public IReadOnlyList<string> RequiredScopes => CancelPendingOrder ? ["write:domains", "write:billing"] : ["write:domains"];

    /// <summary>Whether a domain is so already, as far as HostUp shows.</summary>
    /// <param name="domain">The domain as it was read by itself.</param>
    /// <returns>True when there is nothing to send.</returns>
    public bool IsMetBy(Domain domain) =>
        (AutoRenew is null || domain?.Lifecycle?.AutoRenewEnabled == AutoRenew)
        && (RegistrarLock is null || domain?.Lifecycle?.RegistrarLockEnabled == RegistrarLock)
        && WhoisPrivacyAutoEnable is null
        && !(CancelPendingOrder && domain?.PendingRenewalOrder is not null);

    internal void Write(Utf8JsonWriter writer)
    {
        Write(writer, "autoRenew", AutoRenew);
        Write(writer, "registrarLock", RegistrarLock);
        Write(writer, "whoisPrivacyAutoEnable", WhoisPrivacyAutoEnable);
        Write(writer, "cancelPendingOrder", CancelPendingOrder ? true : null);
    }

    private static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } set)
        {
            writer.WriteBoolean(name, set);
        }
    }
}
