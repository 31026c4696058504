using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>What a look-up shows of a name, in the members that a public client saw.</summary>
internal static class Availability
{
    /// <param name="name">A name in lower case.</param>
    /// <param name="customer">The customer; null for a caller who is not known, and who learns nothing of what is his.</param>
    public static JsonObject ToJson(string name, Customer? customer)
    {
        DomainState state = Registry.StateOf(name, customer);
        Tld? tld = Tld.Of(name);
        bool isFree = state == DomainState.Available;
        string? reason = Reason(state);

        return new JsonObject
        {
            ["name"] = name,
            ["state"] = Word(state),
            ["unknownReason"] = state == DomainState.Unknown ? "upstream_timeout" : null,
            ["available"] = isFree,
            ["reason"] = reason,
            ["actions"] = new JsonObject
            {
                ["canRegister"] = Gate.For(reason).ToJsonWithoutCode(),
                ["canTransfer"] = Gate.For(state == DomainState.Unavailable ? null : reason ?? "The name is not registered.").ToJsonWithoutCode(),
            },
            ["billing"] = isFree ? Money.Price(Registry.Register(name, tld!, 1), "annually") : null,
            ["currencyCode"] = Money.Currency,
            ["premium"] = isFree && Registry.IsPremium(name),
            ["requiresRegistrarFeeAcceptance"] = isFree && Registry.IsPremium(name),
            ["eppRequired"] = true,
            ["renewalAmount"] = tld is null ? null : Money.Number(Registry.Renewal(name, tld)),
            ["supportedRegisterYears"] = Years(tld?.RegisterYears),
            ["supportedTransferYears"] = Years(tld?.TransferYears),
            ["existingDomainId"] = customer?.Domains.Find(name)?.Id,
            ["registryRequirements"] = RegistryRequirements.ToJson(tld),
        };
    }

    private static string Word(DomainState state) => state switch
    {
        DomainState.Available => "available",
        DomainState.Unavailable => "unavailable",
        DomainState.AlreadyOwned => "already_owned",
        DomainState.Unknown => "unknown",
        _ => "invalid",
    };

    private static string? Reason(DomainState state) => state switch
    {
        DomainState.Available => null,
        DomainState.Unavailable => "The name is registered.",
        DomainState.AlreadyOwned => "The name is in your account.",
        DomainState.Unknown => "The registry did not answer in time.",
        _ => "Names must be sent in their ASCII form, right below a top-level domain of the catalogue.",
    };

    private static JsonArray Years(IEnumerable<int>? years) => new((years ?? []).Select(year => (JsonNode?)year).ToArray());
}
