using System;
using System.Management.Automation;
using System.Net;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Says what becomes of mail to addresses of a domain that have no rule.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpEmailCatchAll", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpEmailCatchAll.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(EmailForwardingEndpoints.ReplaceCatchAll))]
[OutputType(typeof(EmailCatchAll))]
public sealed class SetHostUpEmailCatchAllCommand : DomainsCmdlet
{
    private OrderedCalls<EmailCatchAll>? _calls;

    /// <summary>What becomes of it: forward, drop (thrown away, nobody is told) or disabled (turned away); fail is disabled.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("forward", "drop", "disabled", "fail")]
    public string Action { get; set; } = string.Empty;

    /// <summary>The address that it is forwarded to: with forward, and not else.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    public string? Destination { get; set; }

    private protected override void Process()
    {
        string action = Action;
        string? destination = string.IsNullOrWhiteSpace(Destination) ? null : Destination;
        if (IsRefused(destination))
        {
            return;
        }

        _calls ??= new OrderedCalls<EmailCatchAll>(
            this, ThrottleLimit, static () => ForwardingMessages.ChangingCatchAll, (session, _, saved) => Emit(saved, session));
        string text = IsForward
            ? Say(ForwardingMessages.CatchAllForward, destination)
            : string.Equals(action, "drop", StringComparison.OrdinalIgnoreCase) ? ForwardingMessages.CatchAllDrop : ForwardingMessages.CatchAllDisable;
        Session session = Session;
        foreach (string domain in Domain)
        {
            if (ShouldProcess(Title(domain), text))
            {
                _calls.Add(session, domain, (client, stop) => client.Domains.WithDomainAsync(
                    domain,
                    (id, stop) => client.EmailForwarding.SetCatchAllAsync(id, action, destination, DomainNames.Of(session, domain), stop),
                    stop));
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict, Code: "conflict" }
            ? ForwardingMessages.NextCatchAllConflict
            : ForwardingTexts.NextStep(exception) ?? base.NextStep(exception);

    private bool IsForward => string.Equals(Action, "forward", StringComparison.OrdinalIgnoreCase);

    private bool IsRefused(string? destination)
    {
        if (IsForward != destination is not null)
        {
            Fail(ErrorRecords.InvalidArgument(
                ForwardingMessages.CatchAllDestination, "InvalidArgument", destination ?? Domain[0], Messages.NextInvalidArgument));
            return true;
        }

        if (destination is not null && AddressProblem.Of(destination) is { } problem)
        {
            Fail(problem);
            return true;
        }

        return false;
    }
}
