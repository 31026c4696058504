using System;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>How a domain comes here, and how it may leave.</summary>
/// <param name="domain">The domain.</param>
internal sealed class DomainMove(OwnedDomain domain)
{
    public OwnedDomain Domain { get; } = domain;

    /// <summary>The code that it comes here with; null for none that is of use.</summary>
    public string? IncomingCode { get; set; }

    /// <summary>The code that it leaves with; null before one is asked for.</summary>
    public string? Code { get; set; }

    public DateTimeOffset? CodeMadeAt { get; set; }

    /// <summary>When the registry was asked to lift its lock; null when it was not.</summary>
    public DateTimeOffset? UnlockRequestedAt { get; set; }

    /// <summary>Whether the owner could not be told, and a person is asked to confirm the request.</summary>
    public bool AwaitsConfirmation { get; set; }

    /// <summary>The registration that was tried again; null when none was.</summary>
    public Job? Retried { get; set; }
}
