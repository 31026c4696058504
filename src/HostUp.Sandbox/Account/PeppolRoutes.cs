using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Account;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Account;

/// <summary>GET and PATCH /me/preferences/peppol: whether e-invoices can be sent to the customer, and whether they are wanted.</summary>
internal sealed class PeppolRoutes(Preferences preferences, Customer customer)
{
    // Its check digit is right (Luhn), and no organisation has it: the numbers of limited companies start with 556 to 559.
    private const string OrganisationNumber = "5555555555";

    // Peppol's code for Swedish organisation numbers (ISO/IEC 6523, 0007).
    private const string SwedishScheme = "0007:";

    public IEnumerable<Route> Routes =>
    [
        new(AccountEndpoints.ReadPeppol, _ => Show()),
        new(AccountEndpoints.ChangePeppol, Update) { TakesBody = true },
    ];

    private Answer Show()
    {
        bool organisation = customer.IsOrganisation;

        return Answer.Ok(new JsonObject
        {
            ["eligible"] = organisation,
            ["reason"] = organisation ? null : "Peppol e-invoices are for Swedish organisations in the Peppol directory.",
            ["orgNumber"] = organisation ? OrganisationNumber : null,
            ["peppolId"] = organisation ? SwedishScheme + OrganisationNumber : null,
            ["participantName"] = customer.CompanyName,
            ["lookedUpAt"] = organisation ? Timestamp.Format(customer.CreatedAt) : null,
        });
    }

    // The preference is saved whether or not the customer is eligible.
    private Answer Update(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool? optedOut = fields.Boolean("optedOut", required: true);
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        DateTimeOffset now = customer.Now;
        preferences.SetPeppolOptOut(optedOut!.Value, now);
        return Answer.Ok(new JsonObject { ["optedOut"] = optedOut, ["updatedAt"] = Timestamp.Format(now) });
    }
}
