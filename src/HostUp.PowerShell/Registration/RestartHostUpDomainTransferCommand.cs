using System.Management.Automation;
using System.Security;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Tries transfers that hang again.</summary>
[Cmdlet(VerbsLifecycle.Restart, "HostUpDomainTransfer", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Restart-HostUpDomainTransfer.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainTransferEndpoints.RetryTransfer))]
[OutputType(typeof(TransferRetry))]
public sealed class RestartHostUpDomainTransferCommand : RegistrationCmdlet
{
    private OrderedCalls<TransferRetry>? _calls;

    /// <summary>Another code, which is stored first.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    [SecretTransformation(IsKey = false)]
    public SecureString? TransferCode { get; set; }

    private protected override void Process()
    {
        _calls ??= Calls<TransferRetry>(static () => RegistrationMessages.RestartingTransfers, Write);
        SecureString? code = TransferCode;
        foreach (string domain in Domain)
        {
            if (ShouldProcess(Title(domain), code is null ? RegistrationMessages.RestartTransfer : RegistrationMessages.RestartTransferWithCode))
            {
                Start(_calls, domain, (client, id, shown, stop) => client.DomainTransfers.RetryTransferAsync(id, code, shown, stop));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => RegistrationMessages.NextRetryUnknown,
        { Code: "domain_not_eligible" } => RegistrationMessages.NextNoTransfer,
        _ => base.NextStep(exception),
    };

    // HostUp answers 200 whatever came of it: what does not go on says what is next.
    private void Write(Session session, string domain, TransferRetry retry)
    {
        if (!retry.IsUnderWay)
        {
            WriteWarning(Say(RegistrationMessages.TransferStands, retry.Domain, retry.TransferStatus ?? "-", retry.Reason ?? "-", Next(retry.TransferStatus)));
        }

        Emit(retry, session);
    }

    private static string Next(string? status) => status switch
    {
        "awaiting_payment" => RegistrationMessages.NextPayTransfer,
        "transfer_failed_at_registry" or "registry_locked_and_epp_invalid" => RegistrationMessages.NextOtherCode,
        "registry_locked" => RegistrationMessages.NextUnlockThere,
        "too_new_for_transfer" => RegistrationMessages.NextTooNew,
        _ => RegistrationMessages.NextLifecycle,
    };
}
