using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Mail;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Mail;

/// <summary>/shared-hosting/{id}/email-accounts: the mailboxes.</summary>
internal sealed class MailboxRoutes(HostingAccounts accounts, HostedMail mail, Customer customer)
{
    private const int MostMb = 1048576;
    private const int DefaultMb = 32768;

    public IEnumerable<Route> Routes =>
    [
        new(MailEndpoints.ListMailboxes, accounts.InPanel(List)) { QueryNames = ["domain"] },
        new(MailEndpoints.AddMailbox, accounts.InPanel(Add)) { TakesBody = true },
        new(MailEndpoints.DeleteMailbox, accounts.InPanel(Delete)),
        new(MailEndpoints.ReplaceMailboxQuota, accounts.InPanel(ReplaceQuota)) { TakesBody = true },
        new(MailEndpoints.ResetMailboxPassword, accounts.InPanel(ResetPassword)) { TakesBody = true },
    ];

    private Answer List(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        string? domain = HostedAddress.Filter(call, account, errors);
        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        List<Mailbox> all = mail[account].Mailboxes;
        IEnumerable<Mailbox> listed = all.Where(mailbox => domain is null || mailbox.Domain == domain);
        int? limit = account.Plan.EmailAccounts;
        return Answer.Ok(new JsonObject
        {
            ["emailAccounts"] = new JsonArray(listed.Select(mailbox => (JsonNode?)mailbox.ToJson()).ToArray()),
            ["quota"] = AccountMail.Count(all.Count, limit),
            ["actions"] = new JsonObject { ["canCreate"] = AccountMail.CanCreate(all.Count, limit).ToJsonWithoutCode() },
        });
    }

    private Answer Add(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        HostedAddress? address = HostedAddress.Read(fields, account);
        string? password = fields.Password("password");
        int? quotaMb = fields.Integer("quotaMb", 0, MostMb);
        fields.RejectUnknown();
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (PanelPassword.Refuse(password!, address!.LocalPart) is { } weak)
        {
            return Answer.Failed(weak);
        }

        // Neither is documented. What is there, and what the gate says, are the account's state.
        List<Mailbox> all = mail[account].Mailboxes;
        if (all.Exists(mailbox => mailbox.IsCalled(address.Email)))
        {
            return Answer.Failed(Problem.Conflict("A mailbox with this address already exists."));
        }

        if (AccountMail.CanCreate(all.Count, account.Plan.EmailAccounts) is { IsOpen: false } gate)
        {
            return Answer.Failed(Problem.Conflict(gate.Reason!));
        }

        var added = new Mailbox(customer.Ids.Next("mail_"), address.LocalPart, address.Domain, quotaMb ?? DefaultMb);
        all.Add(added);
        return Answer.Created(added.ToJson());
    }

    private Answer Delete(RouteCall call, HostingAccount account) =>
        mail[account].Mailboxes.RemoveAll(mailbox => mailbox.IsCalled(call[1])) > 0 ? Answer.NoContent() : Answer.Failed(Problem.NotFound());

    private Answer ReplaceQuota(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        int? quotaMb = fields.Integer("quotaMb", 0, MostMb, required: true);
        fields.RejectUnknown();
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (Find(call, account) is not { } mailbox)
        {
            return Answer.Failed(Problem.NotFound());
        }

        mailbox.QuotaMb = quotaMb!.Value;
        return Answer.Ok(new JsonObject { ["email"] = mailbox.Email, ["quota"] = mailbox.Quota() });
    }

    private Answer ResetPassword(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? password = fields.Password("newPassword");
        fields.RejectUnknown();
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        return Find(call, account) is not { } mailbox
            ? Answer.Failed(Problem.NotFound())
            : Answer.Refusal(PanelPassword.Refuse(password!, mailbox.Email.Split('@')[0])) ?? Answer.Ok(new JsonObject { ["email"] = mailbox.Email });
    }

    private Mailbox? Find(RouteCall call, HostingAccount account) => mail[account].Mailboxes.Find(mailbox => mailbox.IsCalled(call[1]));
}
