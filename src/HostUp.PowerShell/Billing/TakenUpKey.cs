using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>The key of an order that stayed unanswered. It belongs to one order.</summary>
/// <param name="key">The key, as it was given.</param>
/// <param name="nextTooOld">Where to look when it is too old.</param>
internal sealed class TakenUpKey(string key, string nextTooOld)
{
    private string? _order;

    /// <summary>Why something cannot be ordered with it; null when it can.</summary>
    /// <param name="order">What tells the order from another of the same command.</param>
    /// <param name="target">What errors call it.</param>
    /// <param name="session">Where it is ordered.</param>
    public ErrorRecord? Check(string order, string target, Session session)
    {
        if (!AttemptKey.IsWellFormed(key))
        {
            return ErrorRecords.InvalidArgument(BillingMessages.InvalidAttemptKey, "InvalidAttemptKey", target, Messages.NextInvalidArgument);
        }

        if ((_order ??= order) != order)
        {
            return ErrorRecords.InvalidArgument(
                Wording.Say(BillingMessages.KeyOfAnother, target), "AttemptKeyOfAnother", target, BillingMessages.NextKeyOfAnother);
        }

        return session.Client.Orders.IsTooOld(key)
            ? ErrorRecords.InvalidArgument(Wording.Say(BillingMessages.KeyTooOld, target), "AttemptKeyTooOld", target, nextTooOld)
            : null;
    }
}
