using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What goes on with a domain.</summary>
public sealed class DomainLifecycle : HostUpModel
{
    /// <summary>What it is in: <c>standard</c>, <c>registration</c>, <c>transfer</c>, <c>renewal</c> … (an open set).</summary>
    public string? Type { get; init; }

    /// <summary>Whether it renews itself; null when HostUp does not know.</summary>
    public bool? AutoRenewEnabled { get; init; }

    /// <summary>Whether it is locked against transfers at the registrar; null when HostUp does not know.</summary>
    public bool? RegistrarLockEnabled { get; init; }

    /// <summary>Whether it is being moved to or from HostUp.</summary>
    public bool? TransferInProgress { get; init; }

    /// <summary>Its type, as in <c>standard</c>.</summary>
    public override string ToString() => Type ?? string.Empty;
}
