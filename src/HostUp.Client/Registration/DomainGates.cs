using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>What can be done about a name.</summary>
public sealed class DomainGates : HostUpModel
{
    /// <summary>Whether it can be registered.</summary>
    public ActionGate? CanRegister { get; init; }

    /// <summary>Whether it can be moved here.</summary>
    public ActionGate? CanTransfer { get; init; }

    /// <summary>Both, as in <c>register: allowed; transfer: The name is not registered.</c></summary>
    public override string ToString() => $"register: {CanRegister?.ToString() ?? "-"}; transfer: {CanTransfer?.ToString() ?? "-"}";
}
