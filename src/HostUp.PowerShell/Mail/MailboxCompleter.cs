using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Mail;

/// <summary>Completes the addresses of mailboxes that were shown before. Which account to ask for others nobody knows yet.</summary>
public sealed class MailboxCompleter : KnownValueCompleter
{
    internal const string Mailboxes = "mailbox";

    private protected override string Kind => Mailboxes;

    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
