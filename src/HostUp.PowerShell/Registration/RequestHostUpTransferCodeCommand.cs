using System.Management.Automation;
using System.Net;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Asks for the codes with which domains leave for another registrar.</summary>
[Cmdlet(VerbsLifecycle.Request, "HostUpTransferCode", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Request-HostUpTransferCode.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainTransferEndpoints.RequestTransferCode))]
[OutputType(typeof(TransferCode), typeof(string))]
public sealed class RequestHostUpTransferCodeCommand : RegistrationCmdlet
{
    private OrderedCalls<TransferCode>? _calls;

    /// <summary>Has a new code made although there is a recent one, which ends the old one.</summary>
    [Parameter]
    public SwitchParameter ForceNew { get; set; }

    /// <summary>Emits the codes alone, as text that everyone can read.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process()
    {
        _calls ??= Calls<TransferCode>(static () => RegistrationMessages.RequestingCodes, Write);
        bool forceNew = ForceNew;
        foreach (string domain in Domain)
        {
            if (IsAgreed(domain))
            {
                Start(_calls, domain, (client, id, shown, stop) => client.DomainTransfers.RequestCodeAsync(id, forceNew, shown, stop));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => RegistrationMessages.NextCodeUnknown,
        { Code: "epp_code_unavailable" } => RegistrationMessages.NextCodeUnavailable,
        _ => base.NextStep(exception),
    };

    // A recent code is given again and changes nothing: only what ends one asks without being told to.
    private bool IsAgreed(string domain) => (!IsWhatIf && !ForceNew && !AsksForAll)
        || Ask(
            () => ShouldProcess(Title(domain), ForceNew ? RegistrationMessages.RotateCode : RegistrationMessages.RequestCode), domain, RegistrationMessages.NextAskBeforeRotating);

    private void Write(Session session, string domain, TransferCode code)
    {
        if (code.Code is not { } secret)
        {
            Fail(ErrorRecords.NotDone(
                Say(code.RequestSubmitted == false ? RegistrationMessages.CodeNotRequested : RegistrationMessages.CodeNotGiven, code.Domain, code.DeliveryMethod ?? "-"),
                "TransferCodeNotGiven",
                domain,
                RegistrationMessages.NextCodeNotGiven));
            return;
        }

        if (code.CodeSource == "recent_request")
        {
            Reporter.Detail(Say(RegistrationMessages.CodeIsRecent, code.Domain, code.GeneratedAt));
        }

        using (secret)
        {
            if (AsPlainText)
            {
                WriteObject(new NetworkCredential(string.Empty, secret).Password);
            }
            else
            {
                Emit(code, session);
            }
        }
    }
}
