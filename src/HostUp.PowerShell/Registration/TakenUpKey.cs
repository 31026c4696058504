using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.Client.Dns;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>The key of an order that stayed unanswered. It belongs to one order, and that to one domain.</summary>
/// <param name="key">The key, as it was given.</param>
internal sealed class TakenUpKey(string key)
{
    private string? _domain;

    /// <summary>Why a domain cannot be ordered with it; null when it can.</summary>
    public ErrorRecord? Check(string domain, Session session)
    {
        string name = DnsName.Zone(domain);
        if (!AttemptKey.IsWellFormed(key))
        {
            return ErrorRecords.InvalidArgument(RegistrationMessages.InvalidAttemptKey, "InvalidAttemptKey", domain, Messages.NextInvalidArgument);
        }

        if ((_domain ??= name) != name)
        {
            return ErrorRecords.InvalidArgument(
                Wording.Say(RegistrationMessages.KeyOfAnother, domain), "AttemptKeyOfAnother", domain, RegistrationMessages.NextKeyOfAnother);
        }

        return session.Client.Orders.IsTooOld(key)
            ? ErrorRecords.InvalidArgument(Wording.Say(RegistrationMessages.KeyTooOld, domain), "AttemptKeyTooOld", domain, RegistrationMessages.NextKeyTooOld)
            : null;
    }
}
