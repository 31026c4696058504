using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Replaces the nameservers of domains. Their sites and their mail follow.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpNameserver", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Set-HostUpNameserver.md")]
[Calls(
    nameof(DomainEndpoints.ListDomains),
    nameof(DomainEndpoints.ReadDomain),
    nameof(NameserverEndpoints.ReadNameservers),
    nameof(NameserverEndpoints.ListGlueRecords),
    nameof(DnssecEndpoints.ListDnssecKeys),
    nameof(NameserverEndpoints.ValidateNameservers),
    nameof(NameserverEndpoints.ReplaceNameservers))]
[OutputType(typeof(DomainNameservers), typeof(HostUpOperation))]
public sealed class SetHostUpNameserverCommand : DomainsCmdlet
{
    private const string BlockedCode = "nameserver_update_blocked";

    private OrderedCalls<DelegationPlan>? _plans;
    private bool _isTaken;

    /// <summary>All nameservers that the domains are to have.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Nameservers")]
    [ValidateNotNullOrEmpty]
    [HostListTransformation("Nameserver", "Nameservers")]
    [ArgumentCompleter(typeof(NameserverCompleter))]
    public string[] Nameserver { get; set; } = [];

    /// <summary>Addresses of nameservers below the domain itself, by their names.</summary>
    [Parameter]
    [ValidateNotNull]
    [HashtableTransformation]
    public Hashtable? GlueAddress { get; set; }

    /// <summary>How many seconds to wait for each domain.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int WaitSec { get; set; } = 300;

    /// <summary>Does not wait.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    private protected override void Process()
    {
        _plans ??= new OrderedCalls<DelegationPlan>(this, ThrottleLimit, static () => NameserversMessages.ReadingNameservers, Carry);
        Session session = Session;
        string[] nameservers = Nameserver;
        var addresses = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in GlueAddress ?? [])
        {
            addresses[Text(entry.Key)] = Text(entry.Value);
        }

        _plans.AddAll(session, Domain, (client, domain, stop) => DelegationPlan.MakeAsync(
            client, domain, DomainTitles.NameOf(session, domain), nameservers, addresses, stop));
    }

    private protected override void Finish() => _plans?.Finish();

    // Once it was taken, whatever fails is about following it.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OperationFailed } or { Failure: ApiFailure.Problem, StatusCode: null } => NameserversMessages.NextJobFailed,
        _ when _isTaken || !exception.IsSettled => NameserversMessages.NextNameserversUnsettled,
        { Code: BlockedCode } => NameserversMessages.NextBlocked,
        _ => base.NextStep(exception),
    };

    // Questions come one by one, in the order of the domains; what they need was read several at a time.
    private void Carry(Session session, string domain, DelegationPlan plan)
    {
        Session = session;
        DomainTitles.Learn(session, plan.Current.DomainId, plan.Current.Domain);
        _isTaken = false;
        if (plan.IsSo)
        {
            Reporter.Detail(Say(NameserversMessages.NameserversAreSo, plan.Current));
            Emit(plan.Current);
            return;
        }

        if (plan.Blocked is { } reason)
        {
            Fail(ErrorRecords.InTheWay(Say(NameserversMessages.NameserversBlocked, domain, reason), BlockedCode, domain, NameserversMessages.NextBlocked));
            return;
        }

        var question = new DelegationQuestion(Title(domain), plan);
        if (plan.Objections.Count > 0)
        {
            NameserverCheck first = plan.Objections[0];
            Fail(ErrorRecords.InvalidArgument(
                question.Refusal,
                first.Code ?? "InvalidNameserver",
                domain,
                plan.Objections.Any(static check => check.IsGlueMissing) ? NameserversMessages.NextGlueMissing : NameserversMessages.NextRefused));
            return;
        }

        string text = question.Text;
        if (Ask(() => ShouldProcess(text, text, NameserversMessages.QuestionCaption), domain, NameserversMessages.NextAsk))
        {
            // Who was not asked has not read it.
            if (!Asks && question.Keys is { } keys)
            {
                WriteWarning($"{domain}: {keys}");
            }

            Replace(domain, plan);
        }
    }

    private void Replace(string domain, DelegationPlan plan)
    {
        string purpose = Say(NameserversMessages.Purpose, plan.Current.Domain);
        NameserverChange? change = Call(
            (client, stop) => client.Nameservers.ReplaceAsync(plan.Current.DomainId!, plan.Wanted, plan.Glue, stop),
            domain,
            made => made.Operation is { } job ? Say(Messages.OperationLeft, purpose, job.PollUrl ?? job.Id) : Say(NameserversMessages.ChangedAtEnd, plan.Current.Domain));
        _isTaken = change is not null;
        if (change?.Operation is { } operation)
        {
            operation.Purpose = purpose;
            if (NoWait)
            {
                Emit(operation);
                return;
            }

            HostUpOperation? last = new OperationWait(this, Session, TimeSpan.FromSeconds(WaitSec)).Wait(operation, domain);
            if (last is { IsFinished: false })
            {
                Emit(last);
            }
            else if (last is not null)
            {
                Show(domain, plan);
            }
        }
        else if (change is { Updated: false })
        {
            Fail(ErrorRecords.InTheWay(
                Say(NameserversMessages.NotUpdated, domain), "NameserversNotUpdated", domain, NameserversMessages.NextNameserversUnsettled));
        }
        else if (change is not null)
        {
            Show(domain, plan);
        }
    }

    private void Show(string domain, DelegationPlan plan)
    {
        string id = plan.Current.DomainId!;
        if (Call((client, stop) => client.Nameservers.ReadAsync(id, DomainTitles.NameOf(Session, domain), stop), domain) is { } now)
        {
            if (!now.AreSame(plan.Wanted))
            {
                WriteWarning(Say(NameserversMessages.NotYetSeen, now.Domain));
            }

            Emit(now);
        }
    }

    private static string Text(object? value) => LanguagePrimitives.ConvertTo<string>(value) ?? string.Empty;
}
