using System.Collections.Generic;
using System.Linq;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Mail;

/// <summary>The mail of the customer's hosting accounts. That of an account is made when it is first asked for.</summary>
internal sealed class HostedMail
{
    private const string SampleNumber = "01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const int DefaultQuotaMb = 32768;

    private readonly Dictionary<string, AccountMail> _made = [];
    private readonly Customer _customer;

    private HostedMail(Customer customer) => _customer = customer;

    public static HostedMail Of(Customer customer) => customer.Own(static owner => new HostedMail(owner));

    public AccountMail this[HostingAccount account]
    {
        get
        {
            if (!_made.TryGetValue(account.Id, out AccountMail? mail))
            {
                mail = Make(account);
                _made.Add(account.Id, mail);
            }

            return mail;
        }
    }

    private AccountMail Make(HostingAccount account)
    {
        var mail = new AccountMail();
        switch (account.PrimaryDomain)
        {
            case null:
                break;
            case OwnedDomains.Sample:
                Example(mail);
                break;
            case "smorgasbord.example":
                Add(mail, "order", "smorgasbord.example", 512, DefaultQuotaMb);

                // räksmörgås.example, as DNS and the API spell it; without a limit.
                Add(mail, "order", "xn--rksmrgs-5wao1o.example", 12288, 0);
                break;
            case { } domain:
                Add(mail, "info", domain, domain.Sum(character => character) % 2000, 2048);
                break;
        }

        return mail;
    }

    // HostUp's published examples; one that is nearly full, and one that swallows what it gets.
    private void Example(AccountMail mail)
    {
        mail.Mailboxes.Add(new Mailbox("mail_" + SampleNumber, "hello", OwnedDomains.Sample, DefaultQuotaMb) { UsedMb = 128 });
        Add(mail, "support", OwnedDomains.Sample, 1946, 2048);
        mail.Forwarders.Add(new Forwarder("efwd_" + SampleNumber, "info", OwnedDomains.Sample, ["anna@example.net"]));
        mail.Forwarders.Add(new Forwarder(_customer.Ids.Next("efwd_"), "sales", OwnedDomains.Sample, ["anna@example.net", "bo@example.net"]));
        mail.Forwarders.Add(new Forwarder(_customer.Ids.Next("efwd_"), "noreply", OwnedDomains.Sample, []));
    }

    private void Add(AccountMail mail, string localPart, string domain, int usedMb, int quotaMb) =>
        mail.Mailboxes.Add(new Mailbox(_customer.Ids.Next("mail_"), localPart, domain, quotaMb) { UsedMb = usedMb });
}
