using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Shows the saved card.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpCard", HelpUri = HelpPages.Root + "Get-HostUpCard.md")]
[Calls(nameof(BillingEndpoints.ListCards))]
[OutputType(typeof(SavedCard))]
public sealed class GetHostUpCardCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        IReadOnlyList<SavedCard>? cards = Call(static (client, stop) => client.Billing.ListCardsAsync(stop), "/billing/cards");
        foreach (SavedCard card in cards ?? [])
        {
            Emit(card);
        }
    }
}
