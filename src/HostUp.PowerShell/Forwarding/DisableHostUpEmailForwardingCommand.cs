using System.Linq;
using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Switches the forwarding of mail off: mail to the domain arrives nowhere until it has MX records of its own.</summary>
[Cmdlet(VerbsLifecycle.Disable, "HostUpEmailForwarding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Disable-HostUpEmailForwarding.md")]
[Calls(
    nameof(DomainEndpoints.ListDomains),
    nameof(EmailForwardingEndpoints.ReadEmailForwarding),
    nameof(EmailForwardingEndpoints.SwitchEmailForwarding))]
[OutputType(typeof(EmailForwarding))]
public sealed class DisableHostUpEmailForwardingCommand : ForwardingSwitchCmdlet
{
    // A question is read; two hundred addresses are not.
    private const int MostNamed = 10;

    private protected override bool Wanted => false;

    private protected override bool? Agree(EmailForwarding state, string domain)
    {
        string[] addresses = [.. (state.Rules ?? []).Select(static rule => rule.Email ?? string.Empty).Distinct()];
        string action = addresses.Length == 0
            ? ForwardingMessages.SwitchOff
            : Say(
                ForwardingMessages.SwitchOffRules,
                ForwardingTexts.List(addresses.Take(MostNamed)) + (addresses.Length > MostNamed ? " … (" + addresses.Length + ")" : string.Empty));
        return Ask(() => ShouldProcess(Title(domain), action), domain, ForwardingMessages.NextAskBeforeSwitch) ? false : null;
    }
}
