using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>
/// A cmdlet that switches the forwarding of domains. The states are read several at a time; the questions are asked, and the changes
/// made, one after the other: each is about where people's mail goes.
/// </summary>
public abstract class ForwardingSwitchCmdlet : DomainsCmdlet
{
    private OrderedCalls<EmailForwarding>? _states;

    /// <summary>Whether it is to be on.</summary>
    private protected abstract bool Wanted { get; }

    /// <summary>Asks, and says what to send.</summary>
    /// <returns>Whether to send it, and whether HostUp is to delete MX records; null for nothing.</returns>
    private protected abstract bool? Agree(EmailForwarding state, string domain);

    private protected override void Process()
    {
        _states ??= new OrderedCalls<EmailForwarding>(this, ThrottleLimit, static () => ForwardingMessages.ReadingForwarding, Switch);
        Session session = Session;
        _states.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.EmailForwarding.ReadAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _states?.Finish();

    private protected override string? NextStep(HostUpApiException exception) => ForwardingTexts.NextStep(exception) ?? base.NextStep(exception);

    private void Switch(Session session, string domain, EmailForwarding state)
    {
        Session = session;
        if (state.IsOn == Wanted)
        {
            Reporter.Detail(Say(ForwardingMessages.ForwardingIsSo, state));
            Emit(state);
            return;
        }

        if (Agree(state, domain) is { } force
            && Call((client, stop) => client.EmailForwarding.SetEnabledAsync(state.DomainId!, Wanted, force, state.Domain, stop), domain) is { } now)
        {
            if (now.IsOn == Wanted)
            {
                Emit(now);
            }
            else
            {
                Fail(ErrorRecords.NotDone(
                    Say(ForwardingMessages.ForwardingNotSwitched, now, now.Reason).TrimEnd(),
                    "ForwardingNotSwitched",
                    domain,
                    ForwardingMessages.NextForwardingUnsettled));
            }
        }
    }
}
