using HostUp.Sandbox.Checks;

namespace HostUp.Sandbox.Registration;

/// <summary>Whom a domain is registered for, when it is not the customer.</summary>
internal static class RegistrantContact
{
    private static readonly string[] Members =
        ["firstName", "lastName", "companyName", "email", "phoneNumber", "street", "address2", "city", "state", "postalCode", "countryCode"];

    public static void Check(BodyFields? fields)
    {
        if (fields is null)
        {
            return;
        }

        foreach (string name in Members)
        {
            fields.Text(name);
        }

        BodyFields? identifier = fields.Group("registrationIdentifier");
        fields.RejectUnknown();

        if (identifier is null)
        {
            return;
        }

        identifier.Text("value", required: true);
        identifier.Text("countryCode", nullable: true);
        identifier.Text("type");
        identifier.RejectUnknown();
    }
}
