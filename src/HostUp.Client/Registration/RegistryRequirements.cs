using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>What a registry asks of those who register or transfer a domain.</summary>
public sealed class RegistryRequirements : HostUpModel
{
    /// <summary>For a registration.</summary>
    public ItemList<RegistryRequirement>? Registration { get; init; }

    /// <summary>For a transfer.</summary>
    public ItemList<RegistryRequirement>? Transfer { get; init; }

    /// <summary>In which countries an owner may be; null when HostUp does not say.</summary>
    public CountryEligibility? CountryEligibility { get; init; }

    /// <summary>The terms that have to be accepted, such as <c>se_registration_terms</c>.</summary>
    /// <param name="isTransfer">For a transfer; else for a registration.</param>
    /// <returns>The keys of the terms, each once; empty when there are none.</returns>
    public ItemList<string> GetTerms(bool isTransfer)
    {
        ItemList<string> terms = [];
        foreach (RegistryRequirement item in (isTransfer ? Transfer : Registration) ?? [])
        {
            if (item.AcceptedTermsKey is { Length: > 0 } key && !terms.Contains(key))
            {
                terms.Add(key);
            }
        }

        return terms;
    }

    /// <summary>What is asked for to register, as in <c>phoneNumber, acceptedTerms (se_registration_terms)</c>.</summary>
    public override string ToString() => Registration?.ToString() ?? string.Empty;
}
