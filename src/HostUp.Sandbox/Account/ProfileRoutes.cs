using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Client.Account;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Account;

/// <summary>GET and PATCH /me, and GET /cancellations.</summary>
internal sealed class ProfileRoutes(Profile profile, Customer customer)
{
    private static readonly string[] Languages = ["sv", "en", "no", "da", "fi", "de"];
    private static readonly string[] Types = ["private", "organisation"];

    // "Must not be sent".
    private static readonly string[] Closed = ["accountId", "email", "password", "mfa", "bankId"];

    public IEnumerable<Route> Routes =>
    [
        new(AccountEndpoints.ReadProfile, _ => Answer.Ok(profile.ToJson())),
        new(AccountEndpoints.ChangeProfile, Change) { TakesBody = true },
        new(AccountEndpoints.ListCancellations, _ => Answer.Ok(new JsonObject { ["cancellations"] = Cancellations.Of(customer).ToJson() })),
    ];

    private Answer Change(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        Read(fields);

        foreach (string name in Closed)
        {
            fields.ReadOnly(name);
        }

        fields.RejectUnknown();

        if (errors.Count == 0 && !call.Body.EnumerateObject().Any())
        {
            return Answer.Failed(Problem.InvalidRequest(string.Empty, "At least one member is required.", FieldError.MissingRequired));
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (call.Body.TryGetProperty("countryCode", out JsonElement country) && !IsCountry(country.GetString()!))
        {
            return Answer.Failed(new Problem(400, "invalid_country_code", "Invalid country code", "The country code must be two letters (ISO 3166)."));
        }

        profile.Apply(call.Body);
        return Answer.Ok(profile.ToJson());
    }

    private static void Read(BodyFields fields)
    {
        fields.Text("firstName");
        fields.Text("lastName");
        fields.Text("companyName", nullable: true);
        fields.Text("countryCode");
        fields.Text("phoneNumber");
        fields.Choice("languageCode", Languages);
        fields.Text("vatNumber", nullable: true);
        fields.Text("invoiceReference", nullable: true);
        fields.Choice("accountType", Types);

        if (!fields.IsNull("registrationIdentifier") && fields.Group("registrationIdentifier") is { } number)
        {
            number.Text("value", required: true);
            number.Text("countryCode", nullable: true);
            number.RejectUnknown();
        }

        // The page is cut after the city: the rest is what orders have.
        if (fields.Group("address") is { } address)
        {
            address.Text("street", nullable: true);
            address.Text("address2", nullable: true);
            address.Text("city", nullable: true);
            address.Text("state", nullable: true);
            address.Text("postalCode");
            address.RejectUnknown();
        }
    }

    private static bool IsCountry(string text) => text.Length == 2 && text.All(c => c is >= 'A' and <= 'Z') && text is not ("XX" or "ZZ");
}
