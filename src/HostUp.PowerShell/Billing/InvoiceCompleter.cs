using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Billing;

/// <summary>Completes invoices by their numbers: those shown before, else the first ones HostUp lists.</summary>
public sealed class InvoiceCompleter : KnownValueCompleter
{
    internal const string Invoices = "invoice";

    private protected override string Kind => Invoices;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (Invoice invoice in await client.Invoices.ReadPages().ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            Remember(known, invoice);
        }
    }

    /// <summary>Remembers an invoice that is shown: its number, with what helps to choose.</summary>
    internal static void Remember(KnownValues known, Invoice invoice) =>
        known.Remember(Invoices, invoice.Id, invoice.Number, $"{invoice} ({invoice.Id})");
}
