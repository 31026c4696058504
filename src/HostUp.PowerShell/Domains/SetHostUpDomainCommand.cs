using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Changes auto-renewal, the registrar's lock and the wish for WHOIS privacy.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpDomain", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpDomain.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain), nameof(DomainEndpoints.ChangeDomain))]
[OutputType(typeof(Client.Domains.Domain))]
public sealed class SetHostUpDomainCommand : DomainsCmdlet
{
    private OrderedCalls<(Client.Domains.Domain Domain, bool IsLocked)>? _calls;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Whether the domain renews itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? AutoRenew { get; set; }

    /// <summary>Whether the domain is locked against transfers at the registrar.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? RegistrarLock { get; set; }

    /// <summary>Whether WHOIS is to hide who has the domain, as soon as that can be.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? WhoisPrivacyAutoEnable { get; set; }

    /// <summary>Cancels a renewal that waits to be paid, with its invoice. Goes with -AutoRenew $false.</summary>
    [Parameter]
    public SwitchParameter CancelPendingOrder { get; set; }

    private DomainUpdate Update => new()
    {
        AutoRenew = AutoRenew,
        RegistrarLock = RegistrarLock,
        WhoisPrivacyAutoEnable = WhoisPrivacyAutoEnable,
        CancelPendingOrder = CancelPendingOrder,
    };

    private bool AsksToCancel => CancelPendingOrder && AsksAt(ConfirmImpact.High);

    private protected override void Process()
    {
        DomainUpdate update = Update;
        string? wrong = update.IsEmpty ? DomainsMessages.NothingToSet
            : CancelPendingOrder && AutoRenew != false ? DomainsMessages.CancelNeedsNoAutoRenew
            : null;
        if (wrong is not null)
        {
            Fail(ErrorRecords.InvalidArgument(wrong, "InvalidArgument", Domain[0], Messages.NextInvalidArgument));
        }
        else if (IsWhatIf || Asks || AsksToCancel)
        {
            foreach (string domain in Domain)
            {
                ChangeWhenAgreed(domain, update);
            }
        }
        else
        {
            // Nobody is asked: several go at a time.
            _calls ??= new(this, ThrottleLimit, static () => DomainsMessages.ChangingDomains, Write);
            string action = Say(DomainsMessages.ChangeDomain, string.Join(", ", Changes(current: null)));
            _calls.AddAll(Session, [.. Domain.Where(domain => ShouldProcess(Session.Title(domain), action))], (client, domain, stop) =>
                client.Domains.WithDomainAsync(domain, (id, stop) => ChangeAsync(client, id, update, stop), stop));
        }
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? DomainsMessages.NextChangeUnknown : base.NextStep(exception);

    private async Task<(Client.Domains.Domain Domain, bool IsLocked)> ChangeAsync(HostUpClient client, string id, DomainUpdate update, CancellationToken stop)
    {
        Client.Domains.Domain domain = await client.Domains.ReadAsync(id, stop).ConfigureAwait(false);
        bool isLocked = IsLocked(domain);
        return (isLocked || update.IsMetBy(domain) ? domain : await client.Domains.ChangeAsync(id, update, stop).ConfigureAwait(false), isLocked);
    }

    private void ChangeWhenAgreed(string domain, DomainUpdate update)
    {
        if (_noToAll
            || Call((client, stop) => client.Domains.WithDomainAsync(domain, client.Domains.ReadAsync, stop), domain) is not { Id: { } id } read)
        {
            return;
        }

        if (IsLocked(read) || update.IsMetBy(read))
        {
            Write(Session, domain, (read, IsLocked(read)));
        }
        else if (IsAgreed(domain, Session.Title(read.Name ?? domain), Say(DomainsMessages.ChangeDomain, string.Join(", ", Changes(read))))
            && Call((client, stop) => client.Domains.ChangeAsync(id, update, stop), domain) is { } changed)
        {
            Write(Session, domain, (changed, false));
        }
    }

    // To end an order and its invoice is graver than the rest.
    private bool IsAgreed(string domain, string title, string action)
    {
        if (IsWhatIf || Asks || !AsksToCancel)
        {
            return ShouldProcess(title, action);
        }

        string question = $"{title}: {action}";
        string caption = DomainsMessages.DomainQuestionCaption;
        return Ask(() => ShouldContinue(question, caption, ref _yesToAll, ref _noToAll), domain, DomainsMessages.NextAskBeforeCancel);
    }

    // A lock of the registry's is another thing than the registrar's, and nothing sent here would lift it.
    private bool IsLocked(Client.Domains.Domain domain) =>
        RegistrarLock == false && domain.RegistryLock is { RequiresManualUnlockFlow: true, Enabled: not false };

    private void Write(Session session, string domain, (Client.Domains.Domain Domain, bool IsLocked) done)
    {
        string name = done.Domain.Name ?? domain;
        session.Known.Remember(DomainCompleter.Domains, done.Domain.Id, done.Domain.Name);
        if (done.IsLocked)
        {
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.RegistryLocked, name), "RegistryLocked", domain, Say(DomainsMessages.NextRegistryLocked, name)));
            return;
        }

        if (CancelPendingOrder && done.Domain.PendingRenewalOrder is { } order)
        {
            WriteWarning(Say(DomainsMessages.OrderNotCancelled, name, order));
        }

        Emit(done.Domain, session);
    }

    /// <summary>What is to be changed, from what to what where that is known.</summary>
    private IEnumerable<string> Changes(Client.Domains.Domain? current)
    {
        foreach ((string name, bool? wanted, bool? was) in new[]
        {
            ("autoRenew", AutoRenew, current?.Lifecycle?.AutoRenewEnabled),
            ("registrarLock", RegistrarLock, current?.Lifecycle?.RegistrarLockEnabled),
            ("whoisPrivacyAutoEnable", WhoisPrivacyAutoEnable, null),
        })
        {
            if (wanted is { } value && wanted != was)
            {
                yield return was is { } old
                    ? Say(DomainsMessages.SettingFromTo, name, old ? "true" : "false", value ? "true" : "false")
                    : Say(DomainsMessages.SettingTo, name, value ? "true" : "false");
            }
        }

        if (CancelPendingOrder)
        {
            yield return current?.PendingRenewalOrder is { } order ? Say(DomainsMessages.CancelsOrder, order) : DomainsMessages.CancelsPending;
        }
    }
}
