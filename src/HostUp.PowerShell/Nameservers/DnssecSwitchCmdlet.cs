using System.Globalization;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>A cmdlet that switches HostUp's own DNSSEC of domains on or off.</summary>
public abstract class DnssecSwitchCmdlet : DomainsCmdlet
{
    private OrderedCalls<DnssecState>? _calls;

    /// <summary>Whether it switches on.</summary>
    private protected abstract bool Enables { get; }

    /// <summary>What it does, for the question: the status before it is put in.</summary>
    private protected abstract string Action { get; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DnssecState>(this, ThrottleLimit, static () => NameserversMessages.ReadingDnssec, Switch);
        _calls.AddAll(Session, Domain, static (client, domain, stop) => client.Domains.WithDomainAsync(domain, client.Dnssec.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : NameserversMessages.NextDnssecUnsettled;

    private void Switch(Session session, string domain, DnssecState state)
    {
        Session = session;
        DomainTitles.Learn(session, state.DomainId, state.Domain);

        // A domain that is paused is switched on all the same.
        if (Enables ? state is { IsEnabled: true, IsExcluded: false } : state.IsExcluded)
        {
            Reporter.Detail(Say(NameserversMessages.DnssecIsSo, state));
            Emit(state);
            return;
        }

        if (ShouldProcess(Title(domain), Say(Action, state.Status))
            && Call((client, stop) => client.Dnssec.SetEnabledAsync(state.DomainId!, Enables, stop), domain) is { } now)
        {
            Warn(domain, now);
            Emit(now);
        }
    }

    // The answer is a success that may have changed nothing yet.
    private void Warn(string domain, DnssecState now)
    {
        string reason = now.BlockReason ?? now.Reason ?? now.Status ?? string.Empty;
        if (!Enables)
        {
            if (!now.IsExcluded)
            {
                WriteWarning(Say(NameserversMessages.DnssecStillOn, domain, reason));
            }
        }
        else if (now.IsBlocked == true)
        {
            WriteWarning(Say(
                NameserversMessages.DnssecPaused, domain, now.BlockedUntil?.LocalDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-", reason));
        }
        else if (now.IsEnabled != true || now.IsExcluded || now.Status is "error" or "inactive")
        {
            WriteWarning(Say(NameserversMessages.DnssecNotOn, domain, reason));
        }
    }
}
