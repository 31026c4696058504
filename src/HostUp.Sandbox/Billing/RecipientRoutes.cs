using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Billing;

/// <summary>GET, POST and DELETE /billing/payment-methods/contacts: the invoice recipients.</summary>
internal sealed class RecipientRoutes(Recipients recipients)
{
    private const int LongestDescription = 255;

    public IEnumerable<Route> Routes =>
    [
        new(BillingEndpoints.ListRecipients, _ => Answer.Ok(new JsonObject { ["contacts"] = recipients.ToJson() })),
        new(BillingEndpoints.AddRecipient, Add) { TakesBody = true },
        new(BillingEndpoints.RemoveRecipient, Remove) { TakesBody = true },
    ];

    private Answer Add(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? email = fields.Text("email", required: true);
        string? description = fields.Text("description", nullable: true);
        fields.RejectUnknown();

        if (email is not null && !EmailAddress.IsValid(email))
        {
            fields.Fail("email", "must be an e-mail address.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        email = email!.ToLowerInvariant();

        // The documents say that duplicates are rejected, and not how.
        return recipients.Contains(email)
            ? Answer.Failed(Problem.Conflict("An invoice recipient with this e-mail address already exists."))
            : Answer.Created(recipients.Add(email, Trim(description)).ToJson());
    }

    private Answer Remove(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? id = fields.Text("id", required: true);
        fields.RejectUnknown();

        if (id is not null && (id.Length == 0 || !id.All(c => c is >= '0' and <= '9')))
        {
            fields.Fail("id", "must be a string of digits.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        return recipients.Remove(id!)
            ? Answer.Ok(new JsonObject { ["deleted"] = true, ["id"] = id })
            : Answer.Failed(Problem.NotFound());
    }

    private static string? Trim(string? description)
    {
        string trimmed = description?.Trim() ?? string.Empty;

        if (trimmed.Length > LongestDescription)
        {
            // Never between the two halves of a character outside the basic plane.
            int length = char.IsHighSurrogate(trimmed[LongestDescription - 1]) ? LongestDescription - 1 : LongestDescription;
            trimmed = trimmed.Substring(0, length);
        }

        return trimmed.Length == 0 ? null : trimmed;
    }
}
