using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Forwards the mail of an address to others, and switches forwarding on where nothing is in the way.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpEmailForwardingRule", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpEmailForwardingRule.md")]
[Calls(
    nameof(DomainEndpoints.ListDomains),
    nameof(EmailForwardingEndpoints.ReadEmailForwarding),
    nameof(EmailForwardingEndpoints.AddForwardingRule),
    nameof(DnsHistoryEndpoints.ReadDomainDns))]
[OutputType(typeof(EmailForwardingRule))]
public sealed class AddHostUpEmailForwardingRuleCommand : ForwardingCmdlet
{
    // A file has many rows of one domain: each answer is the state that the next row begins with.
    private readonly Dictionary<(Session, string), EmailForwarding> _states = [];
    private RuleRun? _run;

    /// <summary>The whole address whose mail is forwarded.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Source")]
    [ValidateNotNullOrEmpty]
    public string Email { get; set; } = string.Empty;

    /// <summary>The addresses that it is forwarded to.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Destination { get; set; } = [];

    private protected override void Process()
    {
        if (Find() is not { } state)
        {
            return;
        }

        var run = new RuleRun(state, Email, Destination);
        if (run.Missing.Count == 0)
        {
            Reporter.Detail(Say(ForwardingMessages.RulesAreSo, ForwardingTexts.List(run.Rules)));
        }
        else if (!IsPossible(run) || !ShouldProcess(Title(), Describe(run)))
        {
            return;
        }
        else
        {
            Carry(run);
        }

        foreach (EmailForwardingRule rule in run.Rules)
        {
            Emit(rule);
        }
    }

    private protected override string? NextStep(HostUpApiException exception)
    {
        string? step = ForwardingTexts.NextStep(exception) ?? base.NextStep(exception);
        return _run is not { } run ? step : string.Join(
            " ",
            step ?? ErrorRecords.NextStep(exception),
            Say(
                ForwardingMessages.NextRulesAgain, run.Made.Count == 0 ? "-" : ForwardingTexts.List(run.Made), ForwardingTexts.List(run.Missing)));
    }

    private EmailForwarding? Find()
    {
        foreach (string address in Destination.Prepend(Email))
        {
            if (AddressProblem.Of(address) is { } problem)
            {
                Fail(problem);
                return null;
            }
        }

        if (!_states.TryGetValue((Session, Domain), out EmailForwarding? state))
        {
            string? name = DomainName;
            state = Call(
                (client, stop) => client.Domains.WithDomainAsync(Domain, (id, stop) => client.EmailForwarding.ReadAsync(id, name, stop), stop), Domain);
        }

        return state;
    }

    // Adding a rule switches forwarding on by itself; it must not take a domain's mail away from where it goes now.
    private bool IsPossible(RuleRun run)
    {
        if (ForwardingTexts.NotEligible(run.State, Domain) is { } refusal)
        {
            Fail(refusal);
            return false;
        }

        if (!run.State.IsOn
            && Try((client, stop) => client.EmailForwarding.FindForeignMxAsync(run.State, stop), Domain) is { Count: > 0 } records)
        {
            Fail(ForwardingTexts.MxInTheWay(run.State, records, Domain));
            return false;
        }

        if (run.RulesAfter > (run.State.MaxRules ?? int.MaxValue))
        {
            Fail(ErrorRecords.LimitExceeded(
                Say(ForwardingMessages.TooManyRules, run.State.Domain, run.RulesAfter, run.State.MaxRules),
                "TooManyRules",
                Email,
                ForwardingMessages.NextTooManyRules));
            return false;
        }

        return true;
    }

    private string Describe(RuleRun run) => Say(
        run.State.IsOn ? ForwardingMessages.AddRule : ForwardingMessages.AddRuleAndSwitchOn, Email, ForwardingTexts.List(run.Missing));

    private void Carry(RuleRun run)
    {
        _run = run;
        _states.Remove((Session, Domain));
        string id = run.State.DomainId!;
        string? name = run.State.Domain;
        while (run.Next is { Count: > 0 } part)
        {
            if (Call(
                (client, stop) => client.EmailForwarding.AddAsync(id, Email, part, name, stop),
                Email,
                _ => Say(ForwardingMessages.RulesSent, Email, ForwardingTexts.List(part))) is not { } answer
                || (answer.Rules is null ? Call((client, stop) => client.EmailForwarding.ReadAsync(id, name, stop), Email) : answer) is not { } state)
            {
                // What the error has said is left; the next row reads anew.
                _run = null;
                Report(run);
                return;
            }

            run.Take(part, state);
        }

        _run = null;
        _states[(Session, Domain)] = run.State;
        Report(run);
    }

    private void Report(RuleRun run)
    {
        foreach (string destination in run.NotMade)
        {
            bool waits = run.Waiting(destination);
            Fail(ErrorRecords.NotDone(
                Say(waits ? ForwardingMessages.DestinationNotVerified : ForwardingMessages.RuleNotMade, Email, destination),
                waits ? "DestinationNotVerified" : "RuleNotMade",
                destination,
                Say(waits ? ForwardingMessages.NextDestinationNotVerified : ForwardingMessages.NextRuleNotMade, run.State.Domain)));
        }

        string[] waiting = [.. run.Made.Where(run.Waiting)];
        if (waiting.Length > 0)
        {
            WriteWarning(Say(ForwardingMessages.DestinationsWait, ForwardingTexts.List(waiting), run.State.Domain));
        }
    }
}
