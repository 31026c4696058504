using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Switches the forwarding of mail on: HostUp's MX records take the domain's mail.</summary>
[Cmdlet(VerbsLifecycle.Enable, "HostUpEmailForwarding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Enable-HostUpEmailForwarding.md")]
[Calls(
    nameof(DomainEndpoints.ListDomains),
    nameof(EmailForwardingEndpoints.ReadEmailForwarding),
    nameof(EmailForwardingEndpoints.SwitchEmailForwarding),
    nameof(DnsHistoryEndpoints.ReadDomainDns))]
[OutputType(typeof(EmailForwarding))]
public sealed class EnableHostUpEmailForwardingCommand : ForwardingSwitchCmdlet
{
    /// <summary>Deletes the MX records that take the domain's mail now.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool Wanted => true;

    private protected override bool? Agree(EmailForwarding state, string domain)
    {
        if (ForwardingTexts.NotEligible(state, domain) is { } refusal)
        {
            Fail(refusal);
            return null;
        }

        // Null when a key may not read them: HostUp knows them all the same.
        IReadOnlyList<ForeignMxRecord>? records = Try((client, stop) => client.EmailForwarding.FindForeignMxAsync(state, stop), domain);
        if (records is { Count: > 0 } && !Force)
        {
            Fail(ForwardingTexts.MxInTheWay(state, records, domain));
            return null;
        }

        bool deletes = Force && records is not { Count: 0 };
        string action = !deletes ? ForwardingMessages.SwitchOn
            : records is null ? ForwardingMessages.SwitchOnUnseen
            : Say(ForwardingMessages.SwitchOnInstead, ForwardingTexts.List(records));
        return Ask(() => ShouldProcess(Title(domain), action), domain, ForwardingMessages.NextAskBeforeSwitch) ? deletes : null;
    }
}
