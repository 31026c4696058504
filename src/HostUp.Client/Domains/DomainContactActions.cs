using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What can be done about the contacts of a domain at this moment.</summary>
public sealed class DomainContactActions : HostUpModel
{
    /// <summary>Whether contacts can be changed.</summary>
    public ActionGate? CanEditContacts { get; init; }

    /// <summary>
    /// Whether the owner has to be identified by BankID before the registrant's number can be changed. Other than with other gates,
    /// <see cref="ActionGate.Allowed"/> true is what stands in the way.
    /// </summary>
    public ActionGate? RequiresIdentityVerification { get; init; }

    /// <summary>What may be done, as in <c>edit: allowed, BankID first: yes</c>.</summary>
    public override string ToString() => Parts.Join(
        CanEditContacts is null ? null : $"edit: {CanEditContacts}",
        RequiresIdentityVerification?.Allowed is { } first ? "BankID first: " + (first ? "yes" : "no") : null);
}
