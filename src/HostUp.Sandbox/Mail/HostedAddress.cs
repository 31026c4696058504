using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Mail;

/// <summary>The two members of a body that make an address on a hosting account.</summary>
internal sealed class HostedAddress
{
    // RFC 5321, 4.5.3.1.1 and 4.1.2: a dot-string of ASCII. Quoted ones are not for mailboxes.
    private const int LongestLocalPart = 64;

    private static readonly Regex LocalForm = new(
        @"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private HostedAddress(string localPart, string domain)
    {
        LocalPart = localPart;
        Domain = domain;
    }

    /// <summary>In lower case.</summary>
    public string LocalPart { get; }

    public string Domain { get; }

    public string Email => LocalPart + "@" + Domain;

    /// <summary>Reads them; null when something was wrong with them, and then the errors say what.</summary>
    public static HostedAddress? Read(BodyFields fields, HostingAccount account)
    {
        string? localPart = fields.Text("localPart", required: true);
        string? domain = fields.Text("domain", required: true);
        bool isLocal = localPart is { Length: <= LongestLocalPart } && LocalForm.IsMatch(localPart);
        bool isHosted = domain is not null && account.Domains.Contains(domain);
        if (localPart is not null && !isLocal)
        {
            fields.Fail("localPart", "must be what goes before the @ of an address.", FieldError.InvalidValue);
        }

        if (domain is not null && !isHosted)
        {
            fields.Fail("domain", "must be a domain of the hosting account.", FieldError.InvalidValue);
        }

        return isLocal && isHosted ? new HostedAddress(localPart!.ToLowerInvariant(), domain!) : null;
    }

    /// <summary>The domain that a list is asked for; null for all. One that is not on the account is an error.</summary>
    public static string? Filter(RouteCall call, HostingAccount account, ICollection<FieldError> errors)
    {
        var query = new QueryFields(call, errors);
        string? domain = query.Text("domain");
        if (domain is not null && !account.Domains.Contains(domain))
        {
            query.Fail("domain", "must be a domain of the hosting account.", FieldError.InvalidValue);
        }

        return domain;
    }
}
