using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Account;

/// <summary>Who the customer is. What a change has set stays set.</summary>
internal sealed class Profile
{
    // Its check digit is right (Luhn), and no organisation has it: the numbers of limited companies start with 556 to 559.
    private const string OrganisationNumber = "555555-5555";

    private readonly JsonObject _members;

    private Profile(Customer customer)
    {
        bool isOrganisation = customer.IsOrganisation;
        _members = new JsonObject
        {
            ["id"] = "client_01hxa3b4c5d6e7f8g9h0j1k2m3",
            ["name"] = customer.CompanyName ?? "Anna Svensson",
            ["email"] = "user@example.com",
            ["firstName"] = "Anna",
            ["lastName"] = "Svensson",
            ["companyName"] = customer.CompanyName,
            ["registrationIdentifier"] = isOrganisation ? new JsonObject { ["value"] = OrganisationNumber, ["countryCode"] = "SE" } : null,
            ["countryCode"] = "SE",
            ["phoneNumber"] = "+46700000000",
            ["languageCode"] = "sv",
            ["currencyCode"] = Money.Currency,
            ["accountType"] = isOrganisation ? "organisation" : "private",
            ["vatNumber"] = isOrganisation ? "SE555555555501" : null,
            ["invoiceReference"] = null,
            ["address"] = new JsonObject { ["street"] = "Exempelgatan 1", ["address2"] = null, ["city"] = "Stockholm", ["state"] = null, ["postalCode"] = "111 22" },
        };
    }

    public static Profile Of(Customer customer) => customer.Own(static owner => new Profile(owner));

    /// <summary>Sets what a change was checked for.</summary>
    public void Apply(JsonElement change)
    {
        foreach (JsonProperty member in change.EnumerateObject())
        {
            if (member.Name == "address")
            {
                Set(_members["address"]!.AsObject(), member.Value);
            }
            else
            {
                _members[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            }
        }
    }

    public JsonObject ToJson() => (JsonObject)_members.DeepClone();

    private static void Set(JsonObject group, JsonElement change)
    {
        foreach (JsonProperty member in change.EnumerateObject())
        {
            group[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }
    }
}
