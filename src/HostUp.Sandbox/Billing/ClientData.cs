using System.Linq;
using HostUp.Sandbox.Checks;

namespace HostUp.Sandbox.Billing;

/// <summary>Who orders, when it is not the customer as he is known. What the published page shows of it is accepted, and no more.</summary>
internal static class ClientData
{
    private const int CountryLength = 2;

    public static void Check(BodyFields? fields)
    {
        if (fields is null)
        {
            return;
        }

        foreach (string name in new[] { "firstName", "lastName", "companyName", "email" })
        {
            fields.Text(name);
        }

        string? country = fields.Text("countryCode");
        BodyFields? address = fields.Group("address");
        fields.RejectUnknown();

        if (country is not null && (country.Length != CountryLength || !country.All(c => c is >= 'A' and <= 'Z')))
        {
            fields.Fail("countryCode", "must be a country of ISO 3166, such as SE.", "invalid_country_code");
        }

        if (address is null)
        {
            return;
        }

        foreach (string name in new[] { "street", "city", "state", "postalCode" })
        {
            address.Text(name);
        }

        address.Text("address2", nullable: true);
        address.RejectUnknown();
    }
}
