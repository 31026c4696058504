using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Registration;

/// <summary>What the registry of a top-level domain asks of those who register or transfer a name.</summary>
internal static class RegistryRequirements
{
    /// <param name="tld">The top-level domain; null for one that is not sold here.</param>
    public static JsonObject ToJson(Tld? tld)
    {
        JsonObject?[] registration = tld?.Terms is null
            ? []
            :
            [
                Requirement("phoneNumber", "Phone number", "register", terms: null),
                Requirement("registrationIdentifier", "Personal or organisation number", "register", terms: null),
                Requirement("acceptedTerms", "Terms of the registry", "register", tld.Terms),
            ];

        return new JsonObject
        {
            ["registration"] = new JsonArray(registration),
            ["transfer"] = new JsonArray(Requirement("eppCode", "Authorization code", "transfer", terms: null)),
            ["countryEligibility"] = new JsonObject { ["required"] = false, ["allowedCountryCodes"] = null, ["reason"] = null },
        };
    }

    private static JsonObject Requirement(string key, string label, string appliesTo, string? terms) => new()
    {
        ["key"] = key,
        ["label"] = label,
        ["required"] = true,
        ["appliesTo"] = appliesTo,
        ["acceptedTermsKey"] = terms,
    };
}
