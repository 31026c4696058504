using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Reads why the registration or the transfer of domains hangs, and says what is next.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDomainLifecycle", HelpUri = HelpPages.Root + "Get-HostUpDomainLifecycle.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomainLifecycle))]
[OutputType(typeof(DomainDiagnosis))]
public sealed class GetHostUpDomainLifecycleCommand : DomainsCmdlet
{
    private OrderedCalls<DomainDiagnosis>? _calls;

    private protected override void Process()
    {
        Session session = Session;
        _calls ??= new OrderedCalls<DomainDiagnosis>(this, ThrottleLimit, static () => DomainsMessages.ReadingDomains, Write);
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.Domains.ReadLifecycleAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Write(Session session, string domain, DomainDiagnosis diagnosis)
    {
        Emit(diagnosis, session);
        string name = diagnosis.Domain ?? domain;
        if (NextCommand(diagnosis) is { } next)
        {
            WriteWarning(Say(next, name, diagnosis.Problem ?? diagnosis.TransferStatus?.TransferStatus));
        }
        else if (diagnosis.Problem is { } problem)
        {
            WriteWarning(Say(DomainsMessages.HangsWithoutStep, name, problem));
        }
    }

    /// <summary>What is next, in words; null when nothing hangs, or HostUp names no step.</summary>
    private static string? NextCommand(DomainDiagnosis diagnosis) => diagnosis switch
    {
        { RegistrationFailure.Category: "identity_invalid" } => DomainsMessages.NextIdentityInvalid,
        { RegistrationFailure: not null } => DomainsMessages.NextRetryRegistration,
        { TransferStatus.TransferStatus: "awaiting_payment" } => DomainsMessages.NextAwaitingPayment,
        { TransferStatus.TransferStatus: "registry_locked" or "registry_locked_and_epp_invalid" } => DomainsMessages.NextLockedElsewhere,
        { TransferFailure.Category: "epp_invalid" } or { TransferStatus.Actions.CanUpdateEpp.Allowed: true } => DomainsMessages.NextTransferCode,
        { TransferStatus.Actions.CanRetryTransfer.Allowed: true } => DomainsMessages.NextRetryTransfer,
        _ => null,
    };
}
