using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Billing;

/// <summary>Completes invoice recipients by their addresses.</summary>
public sealed class RecipientCompleter : KnownValueCompleter
{
    internal const string Recipients = "recipient";

    private protected override string Kind => Recipients;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (InvoiceRecipient recipient in await client.InvoiceRecipients.ListAsync(stop).ConfigureAwait(false))
        {
            known.Remember(Recipients, recipient.Id, recipient.Email);
        }
    }
}
