using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>Something that a registry asks of whoever registers or transfers a domain. Members that HostUp's page shows no more of were seen by a client.</summary>
public sealed class RegistryRequirement : HostUpModel
{
    /// <summary>What is asked for, such as <c>phoneNumber</c>, <c>registrationIdentifier</c>, <c>acceptedTerms</c> or <c>eppCode</c>.</summary>
    public string? Key { get; init; }

    /// <summary>What is asked for, for people; null when HostUp does not say.</summary>
    public string? Label { get; init; }

    /// <summary>Whether there is no way without it.</summary>
    public bool? Required { get; init; }

    /// <summary>The terms that have to be accepted, such as <c>se_registration_terms</c>; null when it is about something else.</summary>
    public string? AcceptedTermsKey { get; init; }

    /// <summary><c>register</c> or <c>transfer</c>; null for both.</summary>
    public string? AppliesTo { get; init; }

    /// <summary>The kind of owner it is asked of; null for every kind.</summary>
    public string? RegistrantType { get; init; }

    /// <summary>Why it is asked for, for people; null when HostUp does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>What will do in its place; null for nothing.</summary>
    public string? AlternativeRequirementKey { get; init; }

    /// <summary>The countries (ISO 3166) an owner may be in; null for any.</summary>
    public ItemList<string>? AllowedCountryCodes { get; init; }

    /// <summary>The kinds an owner may be of; null for any.</summary>
    public ItemList<string>? AllowedRegistrantTypes { get; init; }

    /// <summary>What is asked for, as in <c>phoneNumber</c> or <c>acceptedTerms (se_registration_terms)</c>.</summary>
    public override string ToString() => AcceptedTermsKey is null ? Key ?? string.Empty : $"{Key} ({AcceptedTermsKey})";
}
