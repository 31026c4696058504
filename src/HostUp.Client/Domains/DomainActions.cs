using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What can be done with a domain at this moment.</summary>
public sealed class DomainActions : HostUpModel
{
    /// <summary>Whether it can be deleted.</summary>
    public ActionGate? CanDelete { get; init; }

    /// <summary>What may be done, as in <c>delete: allowed</c>.</summary>
    public override string ToString() => CanDelete is null ? string.Empty : $"delete: {CanDelete}";
}
