using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Forwards the mail of an address to some destinations no longer: each is named.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpEmailForwardingRule", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Remove-HostUpEmailForwardingRule.md")]
[Calls(
    nameof(DomainEndpoints.ListDomains),
    nameof(EmailForwardingEndpoints.ReadEmailForwarding),
    nameof(EmailForwardingEndpoints.RemoveForwardingRule))]
public sealed class RemoveHostUpEmailForwardingRuleCommand : ForwardingCmdlet
{
    /// <summary>The rules by their ids (ef_…).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Id")]
    public string[]? Rule { get; set; }

    /// <summary>The address whose mail is forwarded.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>The destinations that it is forwarded to no longer; wildcards are allowed.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Destination { get; set; }

    private protected override string NotFoundStep => ForwardingMessages.NextNotFoundRule;

    private protected override void Process()
    {
        foreach (string address in (Destination ?? []).Where(address => !WildcardPattern.ContainsWildcardCharacters(address)).Concat(Email is null ? [] : [Email]))
        {
            if (AddressProblem.Of(address) is { } problem)
            {
                Fail(problem);
                return;
            }
        }

        if (Rule is null)
        {
            RemoveByAddress();
            return;
        }

        foreach (string rule in Rule)
        {
            // A piped rule says what it is; an id that somebody typed says little, and is worth a request where a person is shown it.
            string shown = Email is not null && Destination is not null ? $"{Email} -> {ForwardingTexts.List(Destination)}"
                : !(IsWhatIf || Asks) ? rule
                : Try((client, stop) => ReadAsync(client, stop), Domain)?.Rules?.FirstOrDefault(known => known.Id == rule)?.ToString() ?? rule;
            Remove(Domain, rule, shown);
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : ForwardingMessages.NextForwardingUnsettled;

    private void RemoveByAddress()
    {
        // What is left out is not all of it: a file without the column must not end all forwarding of an address.
        if (Email is null || Destination is null)
        {
            Fail(ErrorRecords.InvalidArgument(ForwardingMessages.RuleNotNamed, "RuleNotNamed", Email ?? Domain, Messages.NextInvalidArgument));
            return;
        }

        if (Call((client, stop) => ReadAsync(client, stop), Domain) is not { } state)
        {
            return;
        }

        EmailForwardingRule[] ofAddress = [.. (state.Rules ?? []).Where(rule => MailAddress.IsSame(rule.Email, Email))];
        var wanted = new NameFilter([.. Destination.Select(static destination => MailAddress.ForPeople(destination.Trim())!)]);
        List<EmailForwardingRule> found = [.. ofAddress.Where(rule => wanted.Matches(rule.Destination))];
        foreach (EmailForwardingRule rule in found)
        {
            Remove(state.DomainId!, rule.Id ?? string.Empty, rule.ToString());
        }

        ReportMissing(wanted);
    }

    private Task<EmailForwarding> ReadAsync(HostUpClient client, CancellationToken stop)
    {
        string? name = DomainName;
        return client.Domains.WithDomainAsync(Domain, (id, stop) => client.EmailForwarding.ReadAsync(id, name, stop), stop);
    }

    private void Remove(string domain, string rule, string shown)
    {
        if (ShouldProcess(Title(), Say(ForwardingMessages.RemoveRule, shown)))
        {
            Call(
                (client, stop) => (Task)client.Domains.WithDomainAsync(
                    domain,
                    async (id, stop) =>
                    {
                        await client.EmailForwarding.RemoveRuleAsync(id, rule, stop).ConfigureAwait(false);
                        return id;
                    },
                    stop),
                rule);
        }
    }
}
