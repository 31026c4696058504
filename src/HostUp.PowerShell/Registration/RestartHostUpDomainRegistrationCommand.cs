using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Tries registrations that hang again, and waits for what goes on at HostUp.</summary>
[Cmdlet(VerbsLifecycle.Restart, "HostUpDomainRegistration", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Restart-HostUpDomainRegistration.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainTransferEndpoints.RetryRegistration))]
[OutputType(typeof(RegistrationRetry), typeof(HostUpOperation))]
public sealed class RestartHostUpDomainRegistrationCommand : RegistrationCmdlet
{
    private OrderedCalls<RegistrationRetry>? _calls;

    /// <summary>Values that the registry wanted otherwise, by the keys that the domain's lifecycle has.</summary>
    [Parameter]
    [HashtableTransformation]
    public IDictionary? RecoveryValue { get; set; }

    /// <summary>The account's profile was corrected for it.</summary>
    [Parameter]
    public SwitchParameter ProfileUpdated { get; set; }

    /// <summary>How many seconds to wait for each.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int WaitSec { get; set; } = 300;

    /// <summary>Emits the work that goes on at once, and does not wait for it.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    private protected override void Process()
    {
        _calls ??= Calls<RegistrationRetry>(static () => RegistrationMessages.RestartingRegistrations, Write);
        FreeFormObject? values = RecoveryValue is null
            ? null
            : new FreeFormObject(((IEnumerable<KeyValuePair<string, object?>>)PlainValues.FromPowerShell(RecoveryValue)!).OrderBy(static value => value.Key, StringComparer.Ordinal));
        bool updated = ProfileUpdated;
        foreach (string domain in Domain)
        {
            if (ShouldProcess(Title(domain), RegistrationMessages.RestartRegistration))
            {
                Start(_calls, domain, (client, id, shown, stop) => client.DomainTransfers.RetryRegistrationAsync(id, values, updated, shown, stop));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => RegistrationMessages.NextRetryUnknown,
        { Code: "domain_not_eligible" } => RegistrationMessages.NextNoRegistration,
        _ => base.NextStep(exception),
    };

    private void Write(Session session, string domain, RegistrationRetry retry)
    {
        if (retry.RegistrationStatus == "failed")
        {
            Fail(ErrorRecords.NotDone(
                Say(RegistrationMessages.RegistrationFailed, retry.Domain, retry.Reason ?? "-"), "RegistrationFailed", domain, RegistrationMessages.NextRegistrationFailed));
            return;
        }

        if (retry.Operation is { IsFinished: false } operation)
        {
            if (NoWait)
            {
                Emit(operation, session);
                return;
            }

            if (new OperationWait(this, session, TimeSpan.FromSeconds(WaitSec)).Wait(operation, domain) is not { } last)
            {
                return;
            }

            retry.After(last);
        }
        else if (retry.RegistrationStatus == "queued")
        {
            WriteWarning(Say(RegistrationMessages.RegistrationQueued, retry.Domain, retry.Reason ?? "-", RegistrationMessages.NextLifecycle));
        }

        Emit(retry, session);
    }
}
