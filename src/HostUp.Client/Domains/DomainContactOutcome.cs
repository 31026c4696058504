using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What of a change of contacts was held back, though HostUp answered 200.</summary>
public sealed class DomainContactOutcome : HostUpModel
{
    /// <summary>Whether the registrant's number was changed; null when none was sent.</summary>
    public bool? RegistrantRegistrationIdentifierApplied { get; init; }

    /// <summary>Why it was not, such as <c>identity_verification_required</c>; null when it was.</summary>
    public string? RegistrantRegistrationIdentifierBlockedReason { get; init; }

    /// <summary>The reason; <c>applied</c> when there is none.</summary>
    public override string ToString() => RegistrantRegistrationIdentifierBlockedReason ?? "applied";
}
