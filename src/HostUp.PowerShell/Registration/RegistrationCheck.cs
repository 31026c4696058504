using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Registration;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>What stands in the way of ordering a domain, as far as its availability tells: it is said before anything is ordered.</summary>
/// <param name="domain">The domain, as it was given.</param>
/// <param name="known">What is known of it.</param>
internal sealed class RegistrationCheck(string domain, DomainAvailability known)
{
    /// <summary>Why it cannot be registered; null when it can.</summary>
    /// <param name="acceptsPremium">Whether the dearer price of such a name is accepted.</param>
    public ErrorRecord? RegistrationError(bool acceptsPremium) => known switch
    {
        { State: "already_owned" } => InTheWay(RegistrationMessages.DomainIsYours, "DomainAlreadyOwned", RegistrationMessages.NextDomainIsYours),
        { Available: null } => Unknown(),
        { Available: false } => InTheWay(RegistrationMessages.DomainIsTaken, "DomainNotAvailable", RegistrationMessages.NextDomainIsTaken),
        { Actions.CanRegister: { Allowed: false } gate } => NotAllowed(RegistrationMessages.CannotRegister, gate),
        { Premium: true } or { RequiresRegistrarFeeAcceptance: true } when !acceptsPremium => ErrorRecords.InvalidArgument(
            Wording.Say(RegistrationMessages.PremiumNotAccepted, domain, Money.Format(known.Amount, known.CurrencyCode), Money.Format(known.RenewalAmount, known.CurrencyCode)),
            "PremiumNotAccepted",
            domain,
            RegistrationMessages.NextPremiumNotAccepted),
        _ => null,
    };

    /// <summary>Why it cannot be moved here; null when it can.</summary>
    /// <param name="hasCode">Whether its code was given.</param>
    public ErrorRecord? TransferError(bool hasCode) => known switch
    {
        { State: "already_owned" } => InTheWay(RegistrationMessages.DomainIsYours, "DomainAlreadyOwned", RegistrationMessages.NextTransferIsYours),
        { Available: true } => InTheWay(RegistrationMessages.DomainIsFree, "DomainNotRegistered", RegistrationMessages.NextDomainIsFree),
        { Available: null } => Unknown(),
        { Actions.CanTransfer: { Allowed: false } gate } => NotAllowed(RegistrationMessages.CannotTransfer, gate),
        _ when !hasCode && NeedsCode => ErrorRecords.InvalidArgument(
            Wording.Say(RegistrationMessages.TransferCodeMissing, domain), "TransferCodeRequired", domain, RegistrationMessages.NextTransferCodeMissing),
        _ => null,
    };

    /// <summary>Why it cannot be ordered as long as its terms are not accepted; null when there are none, or they are.</summary>
    /// <param name="isTransfer">Whether it is moved here.</param>
    /// <param name="accepts">Whether the owner accepts them.</param>
    public ErrorRecord? TermsError(bool isTransfer, bool accepts) => !accepts && known.RegistryRequirements?.GetTerms(isTransfer) is { Count: > 0 } terms
        ? ErrorRecords.InvalidArgument(
            Wording.Say(RegistrationMessages.TermsNotAccepted, domain, terms), "TermsNotAccepted", domain, RegistrationMessages.NextTermsNotAccepted)
        : null;

    /// <summary>Puts into an order what its name asks for, as far as that is accepted.</summary>
    public void Complete(DomainOrderItem item, bool acceptsTerms, bool acceptsPremium)
    {
        item.AcceptedTerms = acceptsTerms && known.RegistryRequirements?.GetTerms(item.IsTransfer) is { } terms ? terms : [];

        // The flags are those of the availability. Once the name is the account's own it says nothing of them any more: of an order that is
        // taken up, the caller says what it was.
        bool isTold = known.Available == true;
        item.Premium = !item.IsTransfer && (isTold ? known.Premium == true : acceptsPremium);
        item.AcceptsRegistrarFee = !item.IsTransfer && (isTold ? known.RequiresRegistrarFeeAcceptance == true : acceptsPremium);
    }

    private bool NeedsCode => known.EppRequired == true
        || (known.RegistryRequirements?.Transfer?.Any(static item => item is { Key: "eppCode", Required: not false }) ?? false);

    // "unknown" is not "taken", and not free either.
    private ErrorRecord Unknown() => ErrorRecords.NoResult(
        Wording.Say(RegistrationMessages.AvailabilityUnknown, domain, known.UnknownReason ?? known.State ?? "-"), "AvailabilityUnknown", domain, RegistrationMessages.NextAskAgain);

    private ErrorRecord NotAllowed(string message, ActionGate gate) =>
        ErrorRecords.InTheWay(Wording.Say(message, domain, gate), gate.Code ?? "DomainNotEligible", domain, RegistrationMessages.NextNotAllowed);

    private ErrorRecord InTheWay(string message, string errorId, string next) =>
        ErrorRecords.InTheWay(Wording.Say(message, domain, known.Reason ?? known.State ?? "-"), errorId, domain, next);
}
