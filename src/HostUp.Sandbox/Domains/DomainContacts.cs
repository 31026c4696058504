using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>The contacts of the customer's domains, by domain and role. They are the customer's own until they are changed.</summary>
internal sealed class DomainContacts(Customer customer)
{
    public static readonly string[] Roles = ["registrant", "admin", "tech", "billing"];

    private readonly Dictionary<string, Dictionary<string, JsonObject>> _contacts = [];

    /// <summary>The contact of a role, which can be changed.</summary>
    public JsonObject Of(OwnedDomain domain, string role)
    {
        if (!_contacts.TryGetValue(domain.Id, out Dictionary<string, JsonObject>? roles))
        {
            roles = [];
            foreach (string known in Roles)
            {
                roles.Add(known, Make(domain, known));
            }

            _contacts.Add(domain.Id, roles);
        }

        return roles[role];
    }

    private JsonObject Make(OwnedDomain domain, string role)
    {
        var contact = new JsonObject
        {
            ["firstName"] = "Anna",
            ["lastName"] = "Svensson",
            ["companyName"] = customer.CompanyName,
            ["email"] = role == "tech" ? "teknik@example.com" : "domains@example.com",
            ["phoneNumber"] = "+46700000000",
            ["street"] = "Examplegatan 1",
            ["address2"] = null,
            ["city"] = "Stockholm",
            ["state"] = null,
            ["postalCode"] = "12345",
            ["countryCode"] = "SE",
            ["registrationIdentifier"] = null,
        };
        if (role == "registrant" && domain.NeedsBankId)
        {
            contact["registrationIdentifier"] = new JsonObject { ["value"] = "556000-0000", ["countryCode"] = "SE", ["type"] = "organization" };
        }

        return contact;
    }
}
