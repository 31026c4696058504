using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Asks for the registry's lock of .se and .nu domains to be lifted.</summary>
[Cmdlet(VerbsCommon.Unlock, "HostUpDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Unlock-HostUpDomain.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainTransferEndpoints.RequestUnlock))]
[OutputType(typeof(UnlockRequest))]
public sealed class UnlockHostUpDomainCommand : RegistrationCmdlet
{
    private OrderedCalls<UnlockRequest>? _calls;

    /// <summary>Confirms the request where HostUp could not tell that the account holder may sign for the owner, and asks for a person's word.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        _calls ??= Calls<UnlockRequest>(static () => RegistrationMessages.UnlockingDomains, Write);
        bool force = Force;
        foreach (string domain in Domain)
        {
            string action = force ? RegistrationMessages.ForceUnlock : RegistrationMessages.UnlockDomain;
            if (Ask(() => ShouldProcess(Title(domain), action), domain, RegistrationMessages.NextAskBeforeUnlock))
            {
                Start(_calls, domain, (client, id, shown, stop) => RequestAsync(client, id, shown, force, stop));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => RegistrationMessages.NextUnlockUnknown,
        { Code: "domain_not_eligible" } => RegistrationMessages.NextNoRegistryLock,
        _ => base.NextStep(exception),
    };

    // A person's word is only for what HostUp has asked it for: never the first thing that is sent.
    private static async Task<UnlockRequest> RequestAsync(HostUpClient client, string id, string shown, bool force, CancellationToken stop)
    {
        UnlockRequest asked = await client.DomainTransfers.RequestUnlockAsync(id, force: false, shown, stop).ConfigureAwait(false);
        return force && asked is { Status: "verification_failed", RequiresConfirmation: true }
            ? await client.DomainTransfers.RequestUnlockAsync(id, force: true, shown, stop).ConfigureAwait(false)
            : asked;
    }

    // HostUp answers 200 whatever came of it.
    private void Write(Session session, string domain, UnlockRequest request)
    {
        switch (request.Status)
        {
            case "submitted":
                Reporter.Detail(Say(RegistrationMessages.UnlockSubmitted, request.Domain));
                break;
            case "already_unlocked":
                Reporter.Detail(Say(RegistrationMessages.UnlockNotNeeded, request.Domain));
                break;
            case "already_requested":
                WriteWarning(Say(RegistrationMessages.UnlockRequestedBefore, request.Domain, request.DaysSinceRequest?.ToString("0", System.Globalization.CultureInfo.CurrentCulture) ?? "?"));
                break;
            case "bankid_required":
                Refuse(domain, RegistrationMessages.UnlockNeedsBankId, request, RegistrationMessages.NextUnlockNeedsBankId);
                return;
            case "verification_failed":
                Refuse(
                    domain,
                    RegistrationMessages.UnlockNotVerified,
                    request,
                    request.RequiresConfirmation == true ? RegistrationMessages.NextUnlockConfirm : RegistrationMessages.NextUnlockNotVerified);
                return;
            default:
                WriteWarning(Say(RegistrationMessages.UnlockOther, request.Domain, request.Status ?? "-"));
                break;
        }

        Emit(request, session);
    }

    private void Refuse(string domain, string message, UnlockRequest request, string next) =>
        Fail(ErrorRecords.NotDone(Say(message, request.Domain, request.VerificationReason ?? "-"), request.Status!, domain, next));
}
