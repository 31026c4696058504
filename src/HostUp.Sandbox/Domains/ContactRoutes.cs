using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Client.Domains;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Registration;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>GET and POST /domains/{id}/contacts and /domains/{id}/verification.</summary>
internal sealed class ContactRoutes(Customer customer)
{
    private static readonly string[] Members =
        ["firstName", "lastName", "companyName", "email", "phoneNumber", "street", "address2", "city", "state", "postalCode", "countryCode"];

    private static readonly string[] ContactTypes = ["registrant"];

    private readonly DomainContacts _contacts = new(customer);

    public IEnumerable<Route> Routes =>
    [
        new(DomainEndpoints.ReadDomainContacts, call => WithDomain(call, domain => Answer.Ok(Show(domain)))),
        new(DomainEndpoints.ChangeDomainContacts, call => WithDomain(call, domain => Change(call, domain))) { TakesBody = true },
        new(DomainEndpoints.ReadVerification, call => WithDomain(call, domain => Answer.Ok(Verification(domain)))),
        new(DomainEndpoints.CreateVerificationLink, call => WithDomain(call, domain => CreateLink(call, domain))) { TakesBody = true, BodyIsOptional = true },
    ];

    private JsonObject Show(OwnedDomain domain)
    {
        var json = new JsonObject();
        foreach (string role in DomainContacts.Roles)
        {
            json[role] = _contacts.Of(domain, role).DeepClone();
        }

        json["draft"] = domain.NeedsBankId && domain.ServiceStatus == "pending";
        json["serviceStatus"] = domain.ServiceStatus;
        json["actions"] = new JsonObject
        {
            ["canEditContacts"] = CanEdit(domain).ToJsonWithoutCode(),

            // Other than everywhere else, what is allowed here is what stands in the way.
            ["requiresIdentityVerification"] = new JsonObject
            {
                ["allowed"] = domain.NeedsBankId,
                ["reason"] = domain.NeedsBankId ? "BankID verification is required to edit this domain's registrant identity information." : null,
            },
        };
        return json;
    }

    private Answer Change(RouteCall call, OwnedDomain domain)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        var changes = new List<(string Role, BodyFields? Fields)>();
        foreach (string role in DomainContacts.Roles)
        {
            if (fields.Group(role) is { } contact)
            {
                changes.Add((role, contact));
                RegistrantContact.Check(contact);
            }
        }

        fields.RejectUnknown();
        if (errors.Count == 0 && changes.Count == 0)
        {
            fields.FailAt(string.Empty, "At least one role is required.", FieldError.MissingRequired);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (CanEdit(domain) is { IsOpen: false } gate)
        {
            return Answer.Failed(Problem.Conflict(gate.Reason!));
        }

        JsonObject? outcome = null;
        foreach ((string role, BodyFields? _) in changes)
        {
            outcome ??= Apply(domain, role, call.Body.GetProperty(role));
        }

        JsonObject json = Show(domain);
        json["updateOutcome"] = outcome ?? new JsonObject
        {
            ["registrantRegistrationIdentifierApplied"] = true,
            ["registrantRegistrationIdentifierBlockedReason"] = null,
        };
        return Answer.Ok(json);
    }

    /// <returns>What was held back; null for nothing.</returns>
    private JsonObject? Apply(OwnedDomain domain, string role, JsonElement wanted)
    {
        JsonObject contact = _contacts.Of(domain, role);
        foreach (string member in Members)
        {
            if (wanted.TryGetProperty(member, out JsonElement value))
            {
                contact[member] = value.GetString();
            }
        }

        if (!wanted.TryGetProperty("registrationIdentifier", out JsonElement identifier))
        {
            return null;
        }

        if (role == "registrant" && domain.NeedsBankId)
        {
            return new JsonObject
            {
                ["registrantRegistrationIdentifierApplied"] = false,
                ["registrantRegistrationIdentifierBlockedReason"] = "identity_verification_required",
            };
        }

        contact["registrationIdentifier"] = JsonNode.Parse(identifier.GetRawText());
        return null;
    }

    private JsonObject Verification(OwnedDomain domain) => new()
    {
        ["requiresBankId"] = domain.NeedsBankId,
        ["verified"] = false,
        ["method"] = null,
        ["role"] = null,
        ["companyName"] = domain.NeedsBankId ? customer.CompanyName : null,
        ["reason"] = domain.NeedsBankId ? "BankID verification is required to edit this domain's registrant identity information." : null,
    };

    private Answer CreateLink(RouteCall call, OwnedDomain domain)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        fields.Choice("contactType", ContactTypes);
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // How this is told is not documented.
        if (!domain.NeedsBankId)
        {
            return Answer.Failed(Problem.Conflict("The registry does not identify owners by BankID."));
        }

        string path = "/verify/" + customer.Ids.Next("secret") + "?domain=" + domain.Name;
        return Answer.Ok(new JsonObject
        {
            ["link"] = new Uri(SandboxAccount.BaseUri, path).AbsoluteUri,
            ["path"] = path,
            ["expiresAt"] = Timestamp.Format(customer.Now.AddDays(7)),
            ["domainName"] = domain.Name,
        });
    }

    private static Gate CanEdit(OwnedDomain domain) => Gate.For(domain.IsTransfer ? "The domain is being transferred." : null);

    private Answer WithDomain(RouteCall call, Func<OwnedDomain, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(domain) : Answer.Failed(Problem.NotFound());
}
